package org.vestibule.it;

import org.junit.jupiter.api.Test;
import org.vestibule.it.host.OldColumn;

/** Callers who come with an authenticator app that another system set up. */
interface MovingJourneys extends Guests {

    private Person guest(String kind) {
        return person("guest-" + RUN + "-" + COUNT.incrementAndGet() + kind);
    }

    @Test
    default void whoHadASecondFactorBeforeHasItHere() {
        Person person = guest("-old").signIn().carry(OldColumn.KEY).assertChallenged();
        person.answer(person.wrongCode()).assertStatus(401);
        person.answer(person.code()).assertSignedIn().open("/2fa").assertSays("Authenticator app");
        person.open("/2fa/disable")
                .submit("/2fa/disable")
                .assertSignedIn()
                .signOut()
                .signIn()
                .assertSignedIn();
    }

    @Test
    default void whoseSecondFactorCannotBeToldStaysOut() {
        Person person = guest("-unreadable").signIn();
        person.assertStatus(503).assertOutside();
        app(person).signIn().program().assertProblem(503, "UNAVAILABLE");
    }
}
