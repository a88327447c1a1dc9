package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vestibule.it.host.Vault;

/** Hosts that demand a second factor by address, and by a rule of their own. */
interface DemandJourneys extends Policies {

    @Test
    default void anAddressThatWantsASecondFactorLeadsToTheSetupAndBack() {
        Person bob = guest("tries").signIn().assertSignedIn();
        bob.program().get("/papers/plan.txt").assertProblem(401, "2FA_SETUP_REQUIRED");
        bob.open("/papers/plan.txt").assertAt("/2fa/setup").assertSays("That page wants two-step sign-in.");
        for (String spelling : new String[] {"/papers/plan.jsp", "/papers//plan.txt", "/papers/plan.txt;x=1"}) {
            bob.client().get(spelling);
            assertThat(bob.client().last().body()).as(spelling).doesNotContain(Vault.MARK);
        }
        bob.assertSignedIn();
        App app = new App(bob).withTokens().signIn().assertSignedIn();
        app.program().get("/papers/plan.txt").assertProblem(401, "2FA_SETUP_REQUIRED");

        bob.open("/papers/plan.txt").scan().confirm(bob.code());
        assertThat(bob.page().select("main a.button[href$=/papers/plan.txt]")).hasSize(1);
        bob.open("/papers/plan.txt").assertAt("/papers/plan.txt");
    }

    @Test
    default void aSessionThatWasLeftOpenIsAskedForThePasswordFirst() {
        Person bob = guest("tries").signIn().assertSignedIn().wait(Duration.ofMinutes(6));
        bob.open("/papers/plan.txt").assertAt("/2fa/setup");
        assertThat(bob.field("password")).isNotNull();
        assertThat(bob.page().select("#key")).isEmpty();
    }

    @Test
    default void aRuleOfTheApplicationsIsAsked() {
        Person extern = guest("office", "-extern");
        extern.signIn().assertAt("/2fa/setup").open("/account").assertAt("/2fa/setup");
        new App(extern).signIn().program().assertProblem(403, "2FA_SETUP_REQUIRED");
        extern.scan().confirm(extern.code()).assertSignedIn();
        extern.program().post("/2fa/disable").assertProblem(403, "2FA_REQUIRED");
        guest("office").signIn().assertSignedIn();
    }
}
