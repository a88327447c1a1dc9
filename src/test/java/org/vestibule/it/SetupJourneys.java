package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vestibule.kit.VirtualAuthenticator;

/** Setting up the first authenticator. */
interface SetupJourneys extends Guests {

    @Test
    default void aWrongFirstCodeKeepsTheOffer() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        VirtualAuthenticator phone = person.phone();
        person.confirm(person.wrongCode()).assertStatus(401).assertSays("That code is not right");
        assertThat(person.scan().phone()).isEqualTo(phone);
        person.confirm(person.code()).assertStatus(200).assertSays("Save your backup codes");
    }

    @Test
    default void twoTabsShowTheSameOffer() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        assertThat(person.open("/2fa/setup").page().select("#key").text().replace(" ", ""))
                .isEqualTo(person.phone().key());
    }

    @Test
    default void anOfferWaitsTenMinutes() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        person.wait(Duration.ofSeconds(590)).confirm(person.code()).assertStatus(200);
        Person late = newPerson().signIn().open("/2fa/setup").scan();
        VirtualAuthenticator first = late.phone();
        late.wait(Duration.ofSeconds(601)).confirm(late.code()).assertStatus(401);
        assertThat(late.scan().phone()).isNotEqualTo(first);
        late.open("/account").assertAt("/account");
    }

    @Test
    default void nothingHasChangedUntilTheFirstCode() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        person.signOut().signIn().assertSignedIn();
        person.open("/2fa").assertSays("Set up two-step sign-in");
    }

    @Test
    default void tenWrongFirstCodesEndTheOffer() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        VirtualAuthenticator first = person.phone();
        for (int i = 0; i < 10; i++) {
            person.confirm(person.wrongCode()).assertStatus(401);
        }
        person.carry(first).confirm(person.code()).assertStatus(401);
        assertThat(person.scan().phone()).isNotEqualTo(first);
    }

    @Test
    default void aFastPhoneIsToldSoAtOnce() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        person.confirm(person.codeIn(120)).assertStatus(401).assertSays("about 120 seconds fast");
    }

    @Test
    default void anOldSignInAsksForThePasswordFirst() {
        Person person = newPerson().signIn().wait(Duration.ofMinutes(6)).open("/2fa/setup");
        person.assertSays("Confirm your password");
        assertThat(person.page().select("#key")).isEmpty();
        person.submit("/2fa/setup", "password", "something-else")
                .assertStatus(401)
                .assertSays("not right");
        person.submit("/2fa/setup", "password", person.name() + "-password");
        person.scan().confirm(person.code()).assertStatus(200).assertSignedIn();
    }

    @Test
    default void anOldSignInGetsNoOfferAsJsonEither() {
        Person person = newPerson().signIn().wait(Duration.ofMinutes(6));
        person.program().post("/2fa/setup").assertProblem(401, "STEP_UP_REQUIRED");
    }

    @Test
    default void thePasswordAskedAgainIsNoPlaceToGuess() {
        Person person = newPerson().signIn().wait(Duration.ofMinutes(6)).open("/2fa/setup");
        for (int i = 0; i < 5; i++) {
            person.submit("/2fa/setup", "password", "guess-" + i).assertStatus(401);
        }
        person.submit("/2fa/setup", "password", person.name() + "-password").assertStatus(401);
        person.wait(Duration.ofSeconds(31)).submit("/2fa/setup", "password", person.name() + "-password");
        assertThat(person.page().select("#key")).hasSize(1);
    }

    @Test
    default void theOfferIsShownToItsOwnSessionOnly() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        Person elsewhere = person.atAnotherBrowser().signIn().open("/2fa/setup/qr.png");
        elsewhere.assertStatus(404);
        elsewhere.program().post("/2fa/verify-setup", "code", person.code()).assertProblem(401, "CODE_EXPIRED");
    }

    @Test
    default void thePictureIsAPictureInBothKinds() {
        Person person = newPerson().signIn().open("/2fa/setup");
        person.client().get("/2fa/setup/qr.png", "Accept", "image/*");
        assertThat(person.client().header("Content-Type")).isEqualTo("image/png");
        person.client().get("/2fa/setup/qr.svg", "Accept", "image/*");
        assertThat(person.client().header("Content-Type")).startsWith("image/svg+xml");
        assertThat(person.client().last().body()).startsWith("<svg");
    }
}
