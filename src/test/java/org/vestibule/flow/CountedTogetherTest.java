package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.vestibule.flow.Throttle.Charge;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.Attempts;
import org.vestibule.store.HalfWayLogins;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.Tally;
import org.vestibule.store.memory.MemoryStore;

/** An attempt and what is counted with it are counted together or not at all, also among others that come at once. */
class CountedTogetherTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Attempts attempts = store.stores().attempts();
    private final Throttle throttle = new Throttle(attempts, store, clock);

    private Charge take() {
        return throttle.take("alice", Bucket.UNKNOWN);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(take().refusal()).isEmpty();
        }
    }

    @Test
    void whatWasCountedMeanwhileIsNotForgotten() {
        fail(2);
        Charge mine = take();
        take();
        throttle.refund("alice", Bucket.UNKNOWN, mine);

        assertThat(attempts.find("alice", "unknown").failures()).isEqualTo(3);
        throttle.forgive("alice", Bucket.UNKNOWN, mine);
        assertThat(attempts.find("alice", "unknown").failures()).isZero();
        assertThat(attempts.find("alice", "unknown").recent()).endsWith(":2");
    }

    @Test
    void whereNothingIsLeftOfTheOtherThingNoAttemptIsTaken() {
        fail(2);
        Tally before = attempts.find("alice", "unknown");

        assertThat(throttle.take("alice", Bucket.UNKNOWN, () -> false)).isEmpty();
        assertThat(attempts.find("alice", "unknown")).isEqualTo(before);
    }

    @Test
    void whereNoAttemptIsLeftTheOtherThingIsNotTouched() {
        fail(5);

        assertThat(throttle.take("alice", Bucket.UNKNOWN, () -> {
                    throw new AssertionError("touched");
                }))
                .get()
                .matches(charge -> charge.refusal().isPresent());
    }

    /** Whoever is outrun between the look and the count begins anew: the other thing is taken once. */
    @Test
    void whoeverIsOutrunTakesTheOtherThingOnce() {
        fail(1);
        HalfWayLogins halfWays = store.stores().halfWays();
        halfWays.open("h", "alice", 0, clock.instant(), clock.instant().plusSeconds(60));
        Throttle outrun = new Throttle(new OutrunOnce(attempts, () -> take()), store, clock);

        assertThat(outrun.take("alice", Bucket.UNKNOWN, () -> halfWays.takeTry("h", 5, clock.instant())))
                .get()
                .extracting(Charge::failures)
                .isEqualTo(3);
        assertThat(halfWays.tries("h")).isEqualTo(1);
    }

    @Test
    void aStoreThatNeverCountsGrantsNothing() {
        Attempts stuck = new Attempts() {
            @Override
            public Tally find(String caller, String bucket) {
                return Tally.NONE;
            }

            @Override
            public boolean swap(String caller, String bucket, Tally seen, Tally next) {
                return false;
            }

            @Override
            public void clear(String caller, String bucket) {}
        };

        assertThatThrownBy(() -> new Throttle(stuck, store, clock).take("alice", Bucket.KNOWN))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("An attempt could not be counted");
    }

    /** Counters where another attempt is counted between the first look and what comes of it. */
    private record OutrunOnce(Attempts all, Runnable other, AtomicBoolean done) implements Attempts {

        OutrunOnce(Attempts all, Runnable other) {
            this(all, other, new AtomicBoolean());
        }

        @Override
        public Tally find(String caller, String bucket) {
            Tally seen = all.find(caller, bucket);
            if (!done.getAndSet(true)) {
                other.run();
            }
            return seen;
        }

        @Override
        public boolean swap(String caller, String bucket, Tally seen, Tally next) {
            return all.swap(caller, bucket, seen, next);
        }

        @Override
        public void clear(String caller, String bucket) {
            all.clear(caller, bucket);
        }
    }
}
