package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Codes on paper for when the phone is lost. */
interface BackupCodeJourneys extends Guests {

    @Test
    default void tenCodesAreShownOnceWhenThePhoneIsSetUp() {
        Person person = enrolledPerson();
        assertThat(person.backupCodes()).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code)
                .matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
        person.open("/2fa/verify-setup").open("/2fa").assertSays("10 backup codes left");
        assertThat(person.page().text()).doesNotContain(person.backupCodes().get(0));
    }

    @Test
    default void aBackupCodeWorksOnce() {
        Person person = halfWayPerson();
        String code = person.backupCodes().get(0);
        person.open("/2fa/challenge?method=backup-code")
                .answerWithBackupCode(code)
                .assertSignedIn();
        person.open("/2fa").assertSays("9 backup codes left");
        person.signOut().signIn().answerWithBackupCode(code).assertStatus(401).assertSays("used already");
        person.assertChallenged();
    }

    @Test
    default void aBackupCodeIsTakenInSmallLettersWithoutDashes() {
        Person person = halfWayPerson();
        String code = person.backupCodes().get(3).replace("-", " ").toLowerCase(Locale.ROOT);
        person.answerWithBackupCode(code).assertSignedIn();
    }

    @Test
    default void aBackupCodeOfSomebodyElseIsNone() {
        Person other = enrolledPerson();
        halfWayPerson()
                .answerWithBackupCode(other.backupCodes().get(0))
                .assertStatus(401)
                .assertChallenged();
    }

    @Test
    default void theLastCodesAreCountedAloudAndANewSetIsDemandedAfterThem() {
        Person person = halfWayPerson();
        List<String> codes = person.backupCodes();
        for (String code : codes.subList(0, 7)) {
            person.answerWithBackupCode(code).signOut().signIn();
        }
        person.answerWithBackupCode(codes.get(7)).open("/2fa").assertSays("Only a few are left");
        person.signOut().signIn().answerWithBackupCode(codes.get(8)).assertAt("/");
        person.signOut().signIn().answerWithBackupCode(codes.get(9)).assertAt("/2fa/backup-codes");
        person.assertSays("You have no unused backup codes left")
                .open("/2fa")
                .assertSays("You have no backup codes left");
        person.open("/2fa/backup-codes").submit("/2fa/backup-codes");
        assertThat(person.backupCodes()).hasSize(10).doesNotContainAnyElementsOf(codes);
    }

    @Test
    default void aNewSetEndsTheOldOne() {
        Person person = enrolledPerson();
        List<String> old = person.backupCodes();
        person.open("/2fa/backup-codes").submit("/2fa/backup-codes").assertSays("Save your backup codes");
        List<String> renewed = person.backupCodes();
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(old);
        person.assertSignedIn().signOut().signIn().answerWithBackupCode(old.get(0));
        person.assertStatus(401).answerWithBackupCode(renewed.get(0)).assertSignedIn();
    }

    @Test
    default void aNewSetAsksForACodeOfSomebodyWhoseAnswerIsOld() {
        Person person = enrolledPerson();
        List<String> old = person.backupCodes();
        person.wait(Duration.ofMinutes(6)).open("/2fa/backup-codes").submit("/2fa/backup-codes");
        person.assertStatus(401).assertSays("please type a code as well");
        person.submit("/2fa/backup-codes", "code", person.wrongCode()).assertStatus(401);
        assertThat(person.backupCodes()).isEqualTo(old);
        person.submit("/2fa/backup-codes", "code", person.code()).assertStatus(200);
        assertThat(person.backupCodes()).hasSize(10).doesNotContainAnyElementsOf(old);
    }

    @Test
    default void whoHasNoSecondFactorHasNoBackupCodes() {
        newPerson().signIn().open("/2fa/backup-codes").assertAt("/2fa");
    }
}
