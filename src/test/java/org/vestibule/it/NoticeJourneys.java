package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What callers are told by mail, at the address that the application knows. */
interface NoticeJourneys extends Guests {

    Duration PATIENCE = Duration.ofSeconds(20);

    private static List<String> subjects(Person person) {
        return new Client(person.client().home())
                .get("/outbox").page().select(".outbox li").stream()
                        .filter(mail -> mail.select(".to").text().equals(person.name() + "@lobby.example"))
                        .map(mail -> mail.select("h2").text())
                        .toList();
    }

    static void assertTold(Person person, String subject) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!subjects(person).contains(subject) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(subjects(person)).contains(subject);
    }

    @Test
    default void whoAddsAndRemovesASecondFactorIsTold() {
        Person person = enrolledPerson();
        assertTold(person, "A second step was added to your account");
        person.open("/2fa/disable").submit("/2fa/disable");
        assertTold(person, "A second step was removed from your account");
    }

    @Test
    default void theUseOfABackupCodeIsTold() {
        Person person = halfWayPerson();
        person.answerWithBackupCode(person.backupCodes().get(0));
        assertTold(person, "A backup code was used");
    }

    @Test
    default void threeWrongCodesAfterARightPasswordAreTold() {
        Person person = halfWayPerson().guess(2);
        assertThat(subjects(person)).doesNotContain("Somebody may know your password");
        person.guess(1);
        assertTold(person, "Somebody may know your password");
    }
}
