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
@Tag("browser")
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BrowserIT
        implements SetupPages,
                ChallengePages,
                SavedPostPages,
                SentCodePages,
                SettingsPages,
                TrustedBrowserPages,
                AdminPages,
                DoctorPages,
                StepUpPages,
                ComfortOfPages,
                SpaPages {

    private static final Map<Scripts, Browser> BROWSERS = new EnumMap<>(Scripts.class);
    private static final Map<Scripts, Inspection> INSPECTIONS = new EnumMap<>(Scripts.class);
    private static final AtomicInteger GUESTS = new AtomicInteger();
    private static final Elsewhere ELSEWHERE = new Elsewhere();

    @ArquillianResource
    private URI home;

    @Deployment(testable = false)
    static WebArchive lobby() {
        return Lobby.named("browser", ELSEWHERE.origin());
    }

    @AfterAll
    static void close() {
        BROWSERS.values().forEach(Browser::close);
        BROWSERS.clear();
        ELSEWHERE.close();
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
        Browser browser = browser(scripts);
        return new Visitor(home, name(suffix), browser, inspection(browser));
    }

    @Override
    public Soloist soloist(String place, String strategy, String suffix) {
        Browser browser = browser(Scripts.ON);
        URI local = URI.create("http://localhost:" + home.getPort() + home.getPath());
        String page = place.equals("here") ? local + "spa/" : ELSEWHERE.pageOf(local);
        return new Soloist(home, page, strategy, name(suffix), browser, inspection(browser));
    }

    private static Browser browser(Scripts scripts) {
        return BROWSERS.computeIfAbsent(scripts, Browser::new).emptied();
    }

    private static Inspection inspection(Browser browser) {
        return INSPECTIONS.computeIfAbsent(browser.scripts(), key -> new Inspection(browser));
    }

    private static String name(String suffix) {
        return "guest-" + Long.toString(System.currentTimeMillis(), 36) + GUESTS.incrementAndGet() + suffix;
    }
}
