package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vestibule.it.rules.HouseRules;

/** Hosts with other policies than the demo's: who is asked there, when, and from where. */
@Tag("server")
@Tag("payara")
class PolicyIT implements OfficeJourneys, GraceJourneys, DemandJourneys, ShadowJourneys {

    private static PayaraProcess server;

    @BeforeAll
    static void start() {
        server = new PayaraProcess("policy")
                .deploying(with("office", "trusted-proxies", "127.0.0.1", "skip-networks", "192.0.2.0/24")
                        .addPackage(HouseRules.class.getPackage()))
                .deploying(with("days", "grace-days", "1"))
                .deploying(with("tries", "grace-sign-ins", "2", "required-paths", "/papers/*"))
                .deploying(with("shadow", "policy", "shadow"))
                .start("-Dvestibule.clock-tolerance-seconds=86400");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static WebArchive with(String name, String... parameters) {
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            added.append("<context-param><param-name>vestibule.")
                    .append(parameters[i])
                    .append("</param-name><param-value>")
                    .append(parameters[i + 1])
                    .append("</param-value></context-param>");
        }
        return Lobby.withWebXml(
                name,
                Lobby.webXml()
                        .replace("${ENV=VESTIBULE_DEMO_DATA:./.vestibule-demo}", "${ENV=VESTIBULE_DEMO_DATA:.}/" + name)
                        .replace("</web-app>", added + "</web-app>"));
    }

    @Override
    public URI home(String host) {
        return server.home(host);
    }

    @Override
    public String output() {
        return server.output();
    }

    @Test
    void theBannerAndTheReportAreForEverybodysEyes() throws IOException {
        try (Browser browser = new Browser(Scripts.ON)) {
            Camera camera = new Camera(browser, Path.of("target/screenshots"));
            Visitor carol = visitor("days", browser, administrator("days").name())
                    .signIn()
                    .open("/account");
            camera.take("account-grace");
            carol.open("/2fa").assertSays("Until then you can still sign in without it.");
            camera.take("settings-grace");
            carol.press("Later").assertAt("/");

            String name = administrator("shadow").signIn().name();
            Visitor boss = visitor("shadow", browser, name)
                    .signIn()
                    .open("/2fa/doctor")
                    .assertSays("Who would be ready");
            camera.take("doctor-ready");
            assertThat(boss.texts("#ready-enroll li")).contains(name);

            visitor("tries", browser, guest("tries").name())
                    .signIn()
                    .open("/papers/plan.txt")
                    .assertAt("/2fa/setup");
            camera.take("setup-led");
        }
    }

    private static Visitor visitor(String host, Browser browser, String name) {
        return new Visitor(server.home(host), name, browser.emptied(), new Inspection(browser));
    }
}
