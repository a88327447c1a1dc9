package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parcels of all kinds, unpacked by WildFly: EARs, too, which Payara Micro does not take. */
@Tag("server")
@Tag("wildfly")
class PackagingOnWildFlyIT implements Packagings {

    private static Server server;

    @BeforeAll
    static void start() {
        server = Packagings.withEars(new WildFlyProcess("parcels")).start(KEYS.toArray(String[]::new));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    public Server server() {
        return server;
    }

    @Test
    void anEarWithTheJarInItsWarIsFine() {
        assertProtected("town");
    }

    @Test
    void anEarWithTheJarBesideItsWarIsRefused() {
        assertThat(output()).contains("put its JAR into WEB-INF/lib of the WAR, not into lib of the EAR");
        assertThat(at("village").get("/").status()).isEqualTo(404);
    }
}
