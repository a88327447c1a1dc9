package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    default void aWrongPasswordIsNoStepAnywhere() {
        newPerson().signInWith("something-else").assertAt("/login").assertOutside();
    }

    @Test
    default void aWrongCodeIsSaidToBeWrongAndHowManyTriesAreLeft() {
        Person person = halfWayPerson();
        person.answer(person.wrongCode()).assertStatus(401).assertSays("That code is not right");
        person.assertSays("You have 4 more tries");
        assertThat(person.field("code").hasAttr("autofocus")).isTrue();
        assertThat(person.field("code").attr("aria-invalid")).isEqualTo("true");
        assertThat(person.field("code").attr("value")).isEmpty();
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void aCodeIsAcceptedOnce() {
        Person person = halfWayPerson();
        String code = person.code();
        person.answer(code).assertSignedIn();
        person.signOut().signIn().answer(code).assertStatus(401).assertSays("has been used already");
        person.assertChallenged();
    }

    @Test
    default void theCodeThatConfirmedASetupIsSpentWithIt() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        String code = person.code();
        person.confirm(code).signOut().signIn().answer(code).assertStatus(401).assertChallenged();
    }

    @Test
    default void aCodeIsTakenAsItIsPasted() {
        Person person = halfWayPerson();
        String code = person.code();
        person.answer(" " + code.substring(0, 3) + " " + code.substring(3) + "\u00a0")
                .assertSignedIn();
    }

    @Test
    default void whatIsNoCodeIsSaidToBeNone() {
        Person person = halfWayPerson();
        person.answer("12345").assertStatus(401).assertSays("A code has 6 digits");
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void theStepBeforeAndTheStepAfterAreAcceptedAndNoOther() {
        Person person = enrolledPerson().wait(Duration.ofMinutes(2)).signOut().signIn();
        person.answer(person.codeIn(-30)).assertSignedIn();
        person.signOut().signIn().answer(person.codeIn(30)).assertSignedIn();
        person.wait(Duration.ofMinutes(5)).signOut().signIn().answer(person.codeIn(-60));
        person.assertStatus(401).assertChallenged();
    }

    @Test
    default void aFastPhoneIsToldSo() {
        Person person = halfWayPerson();
        person.answer(person.codeIn(120)).assertStatus(401).assertSays("clock of your phone is about 120 seconds fast");
        person.wait(Duration.ofMinutes(2))
                .answer(person.code())
                .assertStatus(401)
                .assertSays("has been used already");
    }

    @Test
    default void aSlowPhoneIsToldSo() {
        Person person = enrolledPerson().wait(Duration.ofMinutes(10)).signOut().signIn();
        person.answer(person.codeIn(-120)).assertStatus(401).assertSays("about 120 seconds slow");
    }

    @Test
    default void aPhoneThatIsAlwaysFastIsMentionedInTheSettings() {
        Person person = enrolledPerson();
        for (int i = 0; i < 5; i++) {
            person.wait(Duration.ofMinutes(1)).signOut().signIn().answer(person.codeIn(30));
            person.assertSignedIn();
        }
        person.open("/2fa").assertSays("about 30 seconds fast");
    }

    @Test
    default void aHalfWayCallerMayCancelAndIsNobodyThen() {
        Person person = halfWayPerson().submit("/2fa/cancel").assertAt("/login");
        person.assertOutside();
    }

    @Test
    default void signingOutHalfWayIsNotChallenged() {
        halfWayPerson().signOut().assertAt("/").assertOutside();
    }

    @Test
    default void anotherLoginTakesThePlaceOfOneThatWasHalfWay() {
        Person person = halfWayPerson();
        Person other = newPerson();
        person.client()
                .post("/j_security_check", "j_username", other.name(), "j_password", other.name() + "-password")
                .follow();
        assertThat(person.open("/account").page().select("#caller").text()).isEqualTo(other.name());
    }
}
