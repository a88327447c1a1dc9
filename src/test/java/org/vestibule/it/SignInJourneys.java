package org.vestibule.it;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Signing in, with and without a second factor. */
interface SignInJourneys extends Guests {

    @Test
    default void aCallerWithoutSecondFactorSignsInByPasswordAlone() {
        person("bob").signIn().assertSignedIn();
    }

    @Test
    default void aCallerSetsUpAnAuthenticatorAndIsAskedForItFromThenOn() {
        Person alice = person("alice").signIn().setUp();
        alice.signOut().signIn().assertChallenged();
        alice.wait(Duration.ofSeconds(60)).answer(alice.code()).assertSignedIn();
    }
}
