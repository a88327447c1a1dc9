package org.vestibule.http;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.vestibule.store.KeyUse;
import org.vestibule.store.Keys;
import org.vestibule.store.StoreUnavailable;

/**
 * What happens when the application starts: the tables are made and the keys compared with those in use.
 *
 * <p>A wrong key stops the deployment. A database that does not answer yet does not: until it does, nobody gets in.
 */
public final class Opening implements ServletContextListener {

    private static final Logger LOG = System.getLogger("org.vestibule");

    @Inject
    private Installation installation;

    @Inject
    private Instance<KeyUse> keyUse;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Keys keys = VestibuleInitializer.keys(event.getServletContext());
        installation.complete(VestibuleInitializer.settings(event.getServletContext()), keys);
        try {
            keyUse.get().check(keys);
            LOG.log(
                    Level.INFO,
                    "Vestibule guards \"{0}\"",
                    event.getServletContext().getContextPath() + "/");
        } catch (StoreUnavailable e) {
            LOG.log(Level.ERROR, "Until the database answers, nobody gets in: " + e.getMessage(), e.getCause());
        }
    }
}
