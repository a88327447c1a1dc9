package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** A tally is swapped for the next by one of those who saw it. */
interface AttemptsContract extends StoreScene {

    String BUCKET = "unknown";

    private Attempts attempts() {
        return stores().attempts();
    }

    private static Tally tally(int failures) {
        return new Tally(failures, NOON, "20000:" + failures, 0);
    }

    @Test
    default void nothingIsCountedAtFirst() {
        assertThat(attempts().find(named("alice"), BUCKET)).isEqualTo(Tally.NONE);
    }

    @Test
    default void theFirstSwapAndEveryOtherMovesTheVersion() {
        String alice = named("alice");

        assertThat(attempts().swap(alice, BUCKET, Tally.NONE, tally(1))).isTrue();
        Tally first = attempts().find(alice, BUCKET);
        assertThat(first).isEqualTo(new Tally(1, NOON, "20000:1", 1));
        assertThat(attempts().swap(alice, BUCKET, first, tally(2))).isTrue();
        assertThat(attempts().find(alice, BUCKET)).isEqualTo(new Tally(2, NOON, "20000:2", 2));
    }

    @Test
    default void whoSawAnOldTallySwapsNothing() {
        String alice = named("alice");
        attempts().swap(alice, BUCKET, Tally.NONE, tally(1));
        Tally old = attempts().find(alice, BUCKET);
        attempts().swap(alice, BUCKET, old, tally(2));

        assertThat(attempts().swap(alice, BUCKET, old, tally(9))).isFalse();
        assertThat(attempts().swap(alice, BUCKET, Tally.NONE, tally(9))).isFalse();
        assertThat(attempts().find(alice, BUCKET).failures()).isEqualTo(2);
    }

    @Test
    default void whatWasNeverStoredIsNotSwappedFromALaterVersion() {
        assertThat(attempts().swap(named("alice"), BUCKET, new Tally(1, NOON, "", 1), tally(2)))
                .isFalse();
        assertThat(attempts().find(named("alice"), BUCKET)).isEqualTo(Tally.NONE);
    }

    @Test
    default void eachCallerAndBucketCountsForItself() {
        String alice = named("alice");
        attempts().swap(alice, BUCKET, Tally.NONE, tally(1));

        assertThat(attempts().find(alice, "known")).isEqualTo(Tally.NONE);
        assertThat(attempts().find(named("bob"), BUCKET)).isEqualTo(Tally.NONE);
    }

    @Test
    default void aClearedBucketCountsNothingAndWhoSawItBeforeSwapsNothing() {
        String alice = named("alice");
        attempts().swap(alice, BUCKET, Tally.NONE, tally(5));
        Tally seen = attempts().find(alice, BUCKET);
        attempts().clear(alice, BUCKET);
        attempts().clear(alice, "never stored");

        Tally cleared = attempts().find(alice, BUCKET);
        assertThat(cleared.failures()).isZero();
        assertThat(cleared.nextTry()).isEqualTo(Instant.EPOCH);
        assertThat(cleared.recent()).isEmpty();
        assertThat(attempts().swap(alice, BUCKET, seen, tally(6))).isFalse();
        assertThat(attempts().swap(alice, BUCKET, cleared, tally(1))).isTrue();
        assertThat(attempts().find(alice, "never stored")).isEqualTo(Tally.NONE);
    }

    @RepeatedTest(10)
    default void oneOfManyStoresTheFirstTally() {
        String alice = named("alice");

        assertThat(Race.winners(20, () -> attempts().swap(alice, BUCKET, Tally.NONE, tally(1))))
                .isEqualTo(1);
        assertThat(attempts().find(alice, BUCKET).version()).isEqualTo(1);
    }

    @RepeatedTest(10)
    default void oneOfManyWhoSawTheSameTallySwapsIt() {
        String alice = named("alice");
        attempts().swap(alice, BUCKET, Tally.NONE, tally(1));
        Tally seen = attempts().find(alice, BUCKET);

        assertThat(Race.winners(20, () -> attempts().swap(alice, BUCKET, seen, tally(2))))
                .isEqualTo(1);
    }
}
