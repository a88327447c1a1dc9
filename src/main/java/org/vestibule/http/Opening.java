package org.vestibule.http;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.vestibule.Settings;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.KeyUse;
import org.vestibule.store.Keys;
import org.vestibule.store.StoreUnavailable;

/**
 * What happens when the application starts: the tables are made and the keys compared with those in use.
 *
 * <p>A wrong key stops the deployment, and so does a server that would refuse every caller, or let one past. A database that does not answer
 * yet does not: until it does, nobody gets in.
 */
public final class Opening implements ServletContextListener {

    private static final Logger LOG = System.getLogger("org.vestibule");

    @Inject
    private Installation installation;

    @Inject
    private Instance<KeyUse> keyUse;

    @Inject
    private Instance<Sealing> sealing;

    @Inject
    private RandomCodes random;

    @Inject
    private VestibuleExtension mechanism;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (mechanism.isAskedFor()) {
            WildFlyRealm.obstacle(event.getServletContext().getClassLoader()).ifPresent(Opening::refuse);
        }
        Settings settings = VestibuleInitializer.settings(event.getServletContext());
        Keys keys = settings.enabled() ? VestibuleInitializer.keys(event.getServletContext()) : Keys.forNothing(random);
        installation.complete(settings, keys, Issuer.of(settings, event.getServletContext()));
        if (settings.enabled()) {
            LibertyCache.obstacle(event.getServletContext()).ifPresent(Opening::refuse);
            open(keys);
        }
    }

    private static void refuse(String sentence) {
        throw new IllegalStateException(sentence);
    }

    private void open(Keys keys) {
        try {
            keyUse.get().check(keys);
            sealing.get().soon();
        } catch (StoreUnavailable e) {
            LOG.log(Level.ERROR, "Until the database answers, nobody gets in: " + e.getMessage(), e.getCause());
        }
    }
}
