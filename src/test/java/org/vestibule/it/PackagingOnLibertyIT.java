package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parcels of all kinds, unpacked by Open Liberty. */
@Tag("server")
@Tag("liberty")
class PackagingOnLibertyIT implements Packagings {

    private static final List<String> SETTINGS =
            Stream.concat(KEYS.stream(), Stream.of("-DinvocationCacheSize=0")).toList();

    private static Server server;

    @BeforeAll
    static void start() {
        server = Packagings.withEars(new LibertyProcess("parcels"))
                .deploying(Parcels.withTwoMechanisms("own-mechanism"))
                .deploying(Parcels.withoutBeans("no-beans"))
                .start(SETTINGS.toArray(String[]::new));
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

    /** There it asks for no initializer of ours. */
    @Test
    void anEarWithTheJarBesideItsWarAnswersNobody() {
        for (String page : List.of("/", "/desk", "/sign-in.jsp", "/vault/x", "/papers/plan.txt", "/2fa")) {
            assertThat(at("village").get(page).status()).as(page).isEqualTo(500);
        }
        assertThat(output()).contains("or its JAR from lib of the EAR into WEB-INF/lib of the WAR");
    }

    /** By Liberty itself, before we are asked. */
    @Test
    void aSecondMechanismIsRefused() {
        assertThat(output())
                .containsPattern("CWWKS1925E: .*own-mechanism.*multiple HttpAuthenticationMechanism implementations: .*"
                        + "org\\.vestibule\\.it\\.refused\\.SecondMechanism");
        assertThat(at("own-mechanism").get("/").status()).isEqualTo(404);
    }

    /** The beans of our JAR are there all the same. */
    @Test
    void anApplicationThatSwitchesBeansOffIsGuarded() {
        assertThat(at("no-beans").get("/").status()).isEqualTo(200);
        assertThat(at("no-beans").get("/2fa/assets/style.css").status()).isEqualTo(200);
        assertThat(output()).contains("Vestibule guards \"/no-beans/\"");
    }
}
