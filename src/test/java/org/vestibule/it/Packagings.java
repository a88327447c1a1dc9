package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The ways in which people pack: each works, or says what to do; none runs unprotected. */
interface Packagings {

    List<String> KEYS = List.of(
            "-Dvestibule.keys=parcels:dBT4qb/K9Mx6mYHsTnTdaUHRiC3GSAJ1DJ7EBcLz+j4=", "-Dvestibule.test-kit=true");

    Server server();

    /** Has a server unpack the parcels that every server takes. */
    static Server everywhere(Server server) {
        return server.deploying(Parcels.ordered("left-out", ""))
                .deploying(Parcels.ordered("ordered", "<others/>"))
                .deploying(Parcels.complete("complete"));
    }

    /** Those of servers that take EARs, too. */
    static Server withEars(Server server) {
        return everywhere(server)
                .deploying(Parcels.withTheJarInTheWar("town"))
                .deploying(Parcels.withTheJarInTheEar("village"));
    }

    default String output() {
        return server().output();
    }

    default Client at(String name) {
        return new Client(server().home(name));
    }

    @Test
    default void anOrderingThatLeavesUsOutFailsEachRequest() {
        for (String page : List.of("/", "/sign-out", "/vault/x", "/papers/plan.txt", "/2fa")) {
            assertThat(at("left-out").get(page).status()).as(page).isEqualTo(500);
        }
        assertThat(output())
                .contains("nobody would be asked for a second factor: put <others/> into the <absolute-ordering> of"
                        + " WEB-INF/web.xml");
    }

    /** Payara asks for the password before it begins a request as CDI understands it. */
    @Test
    default void whoeverSignsInThereGetsNoFurther() {
        Client client = at("left-out").get("/desk");
        Element form = client.page().selectFirst("form:has([type=password])");
        if (form != null) {
            form.select("[type=text]").val("guest-left-out");
            form.select("[type=password]").val("guest-left-out-password");
            client.press(form).follow();
        }
        assertThat(client.status()).isEqualTo(500);
    }

    @Test
    default void anOrderingThatSaysOthersIsFine() {
        assertProtected("ordered");
    }

    @Test
    default void anApplicationInWhichNoAnnotationIsLookedForIsFine() {
        assertThat(at("complete").get("/").status()).isEqualTo(200);
        assertThat(at("complete").get("/2fa/assets/style.css").status()).isEqualTo(200);
        assertThat(output()).contains("Vestibule guards \"/complete/\"");
    }

    default void assertProtected(String name) {
        assertThat(at(name).get("/").status()).isEqualTo(200);
        assertThat(at(name).get("/2fa/assets/style.css").status()).isEqualTo(200);
        assertThat(at(name).get("/2fa/challenge").follow().page().select("[type=password]"))
                .as("a stranger is to sign in")
                .hasSize(1);
        assertThat(output()).contains("Vestibule guards \"/" + name + "/\"");
    }
}
