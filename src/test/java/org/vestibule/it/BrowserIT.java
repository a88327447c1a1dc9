package org.vestibule.it;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** All journeys through a real browser, on one start of the server. */
@Tag("server")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BrowserIT implements SetupPages, ChallengePages, SavedPostPages, SettingsPages, DoctorPages, ComfortOfPages {

    private static final Map<Scripts, Browser> BROWSERS = new EnumMap<>(Scripts.class);
    private static final Map<Scripts, Inspection> INSPECTIONS = new EnumMap<>(Scripts.class);
    private static final AtomicInteger GUESTS = new AtomicInteger();

    @ArquillianResource
    private URI home;

    @Deployment(testable = false)
    static WebArchive lobby() {
        return Lobby.named("browser");
    }

    @AfterAll
    static void close() {
        BROWSERS.values().forEach(Browser::close);
        BROWSERS.clear();
    }

    @Override
    public Visitor visitor(Scripts scripts) {
        return visitor(scripts, "");
    }

    @Override
    public Visitor administrator(Scripts scripts) {
        return visitor(scripts, "-admin");
    }

    private Visitor visitor(Scripts scripts, String suffix) {
        Browser browser = BROWSERS.computeIfAbsent(scripts, Browser::new).emptied();
        Inspection inspection = INSPECTIONS.computeIfAbsent(scripts, key -> new Inspection(browser));
        String name = "guest-" + Long.toString(System.currentTimeMillis(), 36) + GUESTS.incrementAndGet() + suffix;
        return new Visitor(home, name, browser, inspection);
    }
}
