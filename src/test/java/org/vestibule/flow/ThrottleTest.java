package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.Race;
import org.vestibule.flow.Throttle.Charge;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.Attempts;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.Tally;
import org.vestibule.store.memory.MemoryStore;

/** The numbers by which attempts are counted. */
class ThrottleTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Attempts attempts = store.stores().attempts();
    private final Throttle throttle = new Throttle(attempts, store, clock);
    private Charge last = new Charge(Tally.NONE, Optional.empty());

    private boolean take(Bucket bucket) {
        last = throttle.take("alice", bucket);
        return last.refusal().isEmpty();
    }

    private void forgive(Bucket bucket) {
        throttle.forgive("alice", bucket, last);
    }

    private void fail(int times, Bucket bucket) {
        for (int i = 0; i < times; i++) {
            throttle.refusal("alice", bucket).ifPresent(refusal -> clock.pass(refusal.pause()));
            assertThat(take(bucket)).isTrue();
        }
    }

    private boolean suspended(Bucket bucket) {
        return throttle.refusal("alice", bucket)
                .filter(Throttle.Refusal::suspended)
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 900", "11, 900", "99, 900"})
    void eachFailureInARowCostsMoreTime(int failure, int seconds) {
        assertWait(Bucket.UNKNOWN, failure, seconds);
        assertWait(Bucket.KNOWN, failure, seconds);
        assertWait(Bucket.PASSWORD, failure, seconds);
    }

    /** Of a code of 80 bits nobody guesses any, and who types one by hand needs a few attempts. */
    @ParameterizedTest
    @CsvSource({"9, 0", "10, 0", "11, 30", "12, 60", "13, 120", "14, 240", "15, 480", "16, 900", "99, 900"})
    void tenBackupCodesAreFree(int failure, int seconds) {
        assertWait(Bucket.BACKUP, failure, seconds);
    }

    private void assertWait(Bucket bucket, int failure, int seconds) {
        fail(failure, bucket);

        assertThat(throttle.refusal("alice", bucket).map(Throttle.Refusal::pause))
                .isEqualTo(seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)));
        assertThat(Throttle.waitAfter(bucket, failure)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void noAttemptIsGrantedBeforeTheWaitIsOver() {
        fail(5, Bucket.UNKNOWN);
        clock.pass(Duration.ofSeconds(30).minusMillis(1));

        assertThat(take(Bucket.UNKNOWN)).isFalse();
        assertThat(last.failures()).isEqualTo(5);
        assertThat(last.refusal()).contains(new Throttle.Refusal(Duration.ofMillis(1), false));
        clock.pass(Duration.ofMillis(1));
        assertThat(take(Bucket.UNKNOWN)).isTrue();
        assertThat(last.failures()).isEqualTo(6);
    }

    @Test
    void toAskCountsNothing() {
        fail(4, Bucket.UNKNOWN);
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.refusal("alice", Bucket.UNKNOWN)).isEmpty();
        }
        assertThat(throttle.take("alice", Bucket.UNKNOWN).failures()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Bucket.class)
    void aHundredInARowSuspendUntilSomebodyUnlocks(Bucket bucket) {
        fail(99, bucket);
        assertThat(suspended(bucket)).isFalse();
        fail(1, bucket);
        clock.pass(Duration.ofDays(365));

        assertThat(suspended(bucket)).isTrue();
        assertThat(take(bucket)).isFalse();
        throttle.unlock("alice");
        assertThat(take(bucket)).isTrue();
    }

    @Test
    void aSuccessForgetsTheRowAndTheWait() {
        fail(8, Bucket.KNOWN);
        clock.pass(Duration.ofMinutes(5));
        take(Bucket.KNOWN);
        forgive(Bucket.KNOWN);

        assertThat(throttle.refusal("alice", Bucket.KNOWN)).isEmpty();
        assertThat(throttle.take("alice", Bucket.KNOWN).failures()).isEqualTo(1);
    }

    /** A thief's four guesses after each sign-in of the owner: the owner's successes do not buy more of them. */
    @Test
    void aHundredFailuresInThirtyDaysCloseUnknownBrowsersWhateverTheOwnersSuccesses() {
        for (int day = 0; day < 25; day++) {
            fail(4, Bucket.UNKNOWN);
            if (day < 24) {
                take(Bucket.UNKNOWN);
                forgive(Bucket.UNKNOWN);
                clock.pass(Duration.ofDays(1));
            }
        }

        assertThat(suspended(Bucket.UNKNOWN)).isTrue();
        assertThat(take(Bucket.UNKNOWN)).isFalse();
        assertThat(take(Bucket.KNOWN)).as("the owner's browser").isTrue();
        assertThat(take(Bucket.BACKUP)).as("the owner's backup codes").isTrue();
    }

    @Test
    void theThirtyDaysRoll() {
        for (int i = 0; i < 25; i++) {
            fail(4, Bucket.UNKNOWN);
            if (i < 24) {
                take(Bucket.UNKNOWN);
                forgive(Bucket.UNKNOWN);
            }
        }
        clock.pass(Duration.ofDays(29));
        assertThat(suspended(Bucket.UNKNOWN)).isTrue();
        clock.pass(Duration.ofDays(1));
        assertThat(suspended(Bucket.UNKNOWN)).isFalse();
        assertThat(take(Bucket.UNKNOWN)).isTrue();
    }

    @Test
    void manyFailuresOverManyDaysDoNotCloseTheOwnersBrowser() {
        for (int day = 0; day < 29; day++) {
            fail(5, Bucket.KNOWN);
            forgive(Bucket.KNOWN);
            clock.pass(Duration.ofDays(1));
        }

        assertThat(take(Bucket.KNOWN)).isTrue();
    }

    @Test
    void anAttemptThatWasNoGuessIsGivenBack() {
        fail(5, Bucket.UNKNOWN);
        throttle.refund("alice", Bucket.UNKNOWN, last);

        assertThat(attempts.find("alice", "unknown").failures()).isEqualTo(4);
        assertThat(attempts.find("alice", "unknown").recent()).endsWith(":4");
        assertThat(take(Bucket.UNKNOWN)).isTrue();
    }

    @Test
    void nothingIsGivenBackBelowZero() {
        throttle.refund("alice", Bucket.UNKNOWN, last);

        assertThat(attempts.find("alice", "unknown").failures()).isZero();
        assertThat(attempts.find("alice", "unknown").recent()).isEmpty();
    }

    @Test
    void aNewPasswordOpensTheUnknownBrowsersOnly() {
        fail(100, Bucket.UNKNOWN);
        fail(100, Bucket.BACKUP);
        throttle.passwordChanged("alice");

        assertThat(take(Bucket.UNKNOWN)).isTrue();
        assertThat(suspended(Bucket.BACKUP)).isTrue();
    }

    @Test
    void oneCallersAttemptsAreNotAnothers() {
        fail(100, Bucket.UNKNOWN);

        assertThat(throttle.take("bob", Bucket.UNKNOWN).refusal()).isEmpty();
        throttle.unlock("bob");
        assertThat(suspended(Bucket.UNKNOWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unreadable", "x", "20000", "20000:", ":1", "20000:1:2", "20000:-1", "20000:1  20001:1", " "})
    void aCorruptCounterCountsAsExhausted(String recent) {
        attempts.swap("alice", "unknown", Tally.NONE, new Tally(0, Instant.EPOCH, recent, 0));

        assertThat(suspended(Bucket.UNKNOWN)).isTrue();
        assertThat(take(Bucket.UNKNOWN)).isFalse();
        forgive(Bucket.UNKNOWN);
        assertThat(take(Bucket.UNKNOWN)).as("after another success").isFalse();
        throttle.unlock("alice");
        assertThat(take(Bucket.UNKNOWN)).isTrue();
    }

    @RepeatedTest(10)
    void ofAHundredAtOnceFiveAreGranted() {
        assertThat(Race.winners(100, () -> take(Bucket.UNKNOWN))).isEqualTo(5);
        assertThat(attempts.find("alice", "unknown").failures()).isEqualTo(5);
    }

    @Test
    void withoutTheStoreNothingIsGranted() {
        store.goDown();

        assertThatThrownBy(() -> take(Bucket.UNKNOWN)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> throttle.refusal("alice", Bucket.UNKNOWN)).isInstanceOf(StoreUnavailable.class);
    }
}
