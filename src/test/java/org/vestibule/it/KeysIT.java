package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Encryption keys that are missing or made up: the application does not start, and the log says what to do. */
@Tag("server")
@Tag("payara")
class KeysIT {

    private static final String SERVICE =
            "WEB-INF/classes/META-INF/services/org.eclipse.microprofile.config.spi.ConfigSource";

    private static WebArchive withKeys(String name, String keys) {
        String parameter = "<context-param><param-name>vestibule.keys</param-name><param-value>" + keys
                + "</param-value></context-param></web-app>";
        WebArchive war = Lobby.withWebXml(name, Lobby.webXml().replace("</web-app>", parameter));
        war.delete(SERVICE);
        return war;
    }

    @Test
    void withoutAKeyNothingIsDeployed() {
        assertNotDeployed(
                withKeys("keyless", ""), "vestibule.keys: no encryption key is set.", "openssl rand -base64 32");
    }

    @Test
    void withAShortKeyNothingIsDeployedAndTheKeyIsNotPrinted() {
        String log = assertNotDeployed(
                withKeys("short", "k1:c2hvcnQ="), "vestibule.keys: the key k1 has 5 bytes instead of 32.");
        assertThat(log).doesNotContain("c2hvcnQ=");
    }

    private static String assertNotDeployed(WebArchive war, String... sentences) {
        String name = war.getName().replace(".war", "");
        try (PayaraProcess server = new PayaraProcess(name).deploying(war)) {
            server.start();
            assertThat(server.output()).contains(sentences);
            assertThat(server.status(name)).isIn(0, 404, 503);
            return server.output();
        }
    }
}
