package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Callers of whom a second factor is demanded. */
interface PolicyJourneys extends Guests {

    @Test
    default void carolIsLedToTheSetupAndOnToWhereSheWasGoing() {
        Person carol = person("carol").open("/admin").signIn().assertAt("/2fa/setup");
        carol.assertSays("Your account needs a second step").scan().confirm(carol.code());
        assertThat(carol.page().select("main a.button[href$=/admin]")).hasSize(1);
        carol.open("/admin").assertAt("/admin").assertSays("The back office");
    }

    @Test
    default void nothingElseIsReachableBeforeTheSetup() {
        Person person = newAdministrator().signIn();
        for (String path :
                List.of("/account", "/admin", "/2fa", "/2fa/disable", "/2fa/backup-codes", "/2fa/challenge")) {
            person.open(path).assertAt("/2fa/setup");
        }
        person.program().get("/api/profile").assertProblem(401, "2FA_SETUP_REQUIRED");
        person.scan().confirm(person.code()).assertSignedIn();
    }

    @Test
    default void theLastAuthenticatorStays() {
        Person person = newAdministrator().signIn();
        person.scan().confirm(person.code()).open("/2fa").assertSays("one authenticator always stays");
        person.open("/2fa/backup-codes")
                .submit("/2fa/disable")
                .assertStatus(403)
                .assertSays("Your account needs a second step");
        person.program().post("/2fa/disable").assertProblem(403, "2FA_REQUIRED");
        person.assertSignedIn().signOut().signIn().assertChallenged();
    }

    @Test
    default void theSetupMayBeCancelled() {
        newAdministrator().signIn().submit("/2fa/cancel").assertAt("/login").assertOutside();
    }
}
