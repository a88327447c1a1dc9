package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A host that only tries its policy out. */
interface ShadowJourneys extends Policies {

    @Test
    default void inShadowNobodyIsHeldAndAdministratorsSeeWhoWouldBe() {
        Person alice = enrolled("shadow").signIn().assertSignedIn();
        Policies.assertPasswordOnly(alice);
        alice.program().post("/2fa/disable").assertProblem(401, "STEP_UP_REQUIRED");
        Person bob = guest("shadow").signIn().assertSignedIn();
        Person carol = administrator("shadow").signIn().assertSignedIn();

        carol.open("/2fa/doctor").assertSays("Who would be ready").assertSays("The policy is only tried out");
        assertThat(carol.page().select("#ready-pass li").eachText()).contains(bob.name());
        assertThat(carol.page().select("#ready-challenge li").eachText()).contains(alice.name());
        assertThat(carol.page().select("#ready-enroll li").eachText()).contains(carol.name());
        JsonObject readiness =
                carol.program().get("/2fa/doctor").assertJson(200).body().getJsonObject("readiness");
        assertThat(readiness.getJsonObject("challenge").getJsonArray("callers").toString())
                .contains(alice.name());
        assertThat(readiness.getJsonObject("enroll").getInt("count")).isPositive();
        bob.program().get("/2fa/doctor").assertProblem(403, "FORBIDDEN");
    }

    @Test
    default void theLogWarnsOfTheShadowAtStart() {
        assertThat(output())
                .contains("vestibule.policy=shadow: what would be decided is written down, and nobody is asked")
                .contains("-> vestibule.policy=enforce");
    }
}
