package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parcels of all kinds, unpacked by WildFly: EARs, too, which Payara Micro does not take. */
@Tag("server")
@Tag("wildfly")
class PackagingOnWildFlyIT implements Packagings {

    private static WildFlyProcess server;

    @BeforeAll
    static void start() {
        server = new WildFlyProcess("parcels")
                .deploying(Parcels.ordered("left-out", ""))
                .deploying(Parcels.ordered("ordered", "<others/>"))
                .deploying(Parcels.complete("complete"))
                .deploying(Parcels.withTheJarInTheWar("town"))
                .deploying(Parcels.withTheJarInTheEar("village"))
                .start(KEYS.toArray(String[]::new));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    public URI home(String name) {
        return server.home(name);
    }

    @Override
    public String output() {
        return server.output();
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
