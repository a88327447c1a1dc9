package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Too many wrong codes: what it costs the one who types them, and what it does not cost the owner. */
interface LockOutJourneys extends Guests {

    @Test
    default void fiveWrongCodesEndTheLoginAndALittlePatienceBeginsItAnew() {
        Person person = halfWayPerson().guess(5);
        person.assertStatus(429).assertSays("codes are not looked at for 30 seconds");
        assertThat(Integer.parseInt(person.client().header("Retry-After"))).isBetween(25, 30);
        assertThat(person.page().select("main a[href$=/login]")).hasSize(1);
        person.assertOutside().signIn().answer(person.code()).assertStatus(429).assertChallenged();
        person.wait(Duration.ofSeconds(30)).answer(person.code()).assertSignedIn();
    }

    @Test
    default void theRightCodeIsNotLookedAtWhileTheWaitLasts() {
        Person person = halfWayPerson().guess(5).signIn();
        String code = person.codeIn(30);
        person.answer(code)
                .assertStatus(429)
                .wait(Duration.ofSeconds(30))
                .answer(code)
                .assertSignedIn();
    }

    @Test
    default void theWaitGrowsWithEachFurtherFailure() {
        Person person = halfWayPerson().guess(5).signIn().wait(Duration.ofSeconds(31));
        person.guess(1).assertStatus(401).guess(1).assertStatus(429);
        assertThat(Integer.parseInt(person.client().header("Retry-After"))).isBetween(50, 60);
    }

    @Test
    default void aRightCodeForgivesTheFailuresBefore() {
        Person person = halfWayPerson().guess(4);
        person.answer(person.code()).assertSignedIn();
        person.signInHalfWay().guess(1).assertStatus(401).assertSays("You have 4 more tries");
    }

    @Test
    default void aThiefOfThePasswordDoesNotLockOutTheOwner() {
        Person owner = enrolledPerson();
        Person thief = owner.atAnotherBrowser().signIn().guess(5).assertStatus(429);
        owner.assertSignedIn().signInHalfWay().answer(owner.code()).assertSignedIn();
        thief.signIn().answerWithBackupCode(owner.backupCodes().get(0)).assertSignedIn();
    }

    @Test
    default void wrongPasswordsLockNobodyOut() {
        Person person = enrolledPerson().signOut();
        for (int i = 0; i < 10; i++) {
            person.signInWith("wrong-" + i);
        }
        person.waitForNextCode().signIn().answer(person.code()).assertSignedIn();
    }

    @Test
    default void aHalfWayLoginWaitsFiveMinutes() {
        Person person = halfWayPerson().wait(Duration.ofSeconds(290));
        person.answer(person.code()).assertSignedIn();
        person.signInHalfWay().wait(Duration.ofSeconds(301)).answer(person.code());
        person.assertOutside();
    }

    @Test
    default void fiveWrongAnswersAnywhereInTheLoginEndIt() {
        Person person = halfWayPerson().guess(4).answerWithBackupCode("0000-0000-0000-0000");
        person.assertStatus(429).assertOutside();
    }
}
