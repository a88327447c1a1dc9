package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vestibule.Settings;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.Callers;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;

/** Clocks that must agree, memories that must end, and the password asked again. */
class TimeTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);

    private static Settings settings(Map<String, String> values) {
        return Settings.read(name -> Optional.ofNullable(values.get(name)));
    }

    private SharedTime against(Instant database) {
        return new SharedTime(settings(Map.of()), clock, () -> database);
    }

    @Test
    void aClockThatAgreesWithTheDatabasesTellsTheTime() {
        assertThat(against(NOON).now()).isEqualTo(NOON);
        assertThat(against(NOON.plusSeconds(30)).now()).isEqualTo(NOON);
        assertThat(against(NOON.minusSeconds(30)).now()).isEqualTo(NOON);
    }

    @Test
    void itTellsHowFarAheadItIs() {
        assertThat(against(NOON.minusMillis(40_001)).ahead()).isEqualTo(Duration.ofMillis(40_001));
        assertThat(against(NOON.plusSeconds(2)).ahead()).isEqualTo(Duration.ofSeconds(-2));
    }

    @Test
    void aClockThatDisagreesTellsNothing() {
        SharedTime fast = against(NOON.minusMillis(30_001));

        assertThatThrownBy(fast::now)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The clocks of this node and of the database are 30 s apart;"
                        + " vestibule.clock-tolerance-seconds allows 30");
        assertThatThrownBy(() -> against(NOON.plusSeconds(3600)).now()).hasMessageContaining("3600 s apart");
        clock.pass(Duration.ofMillis(-1));
        assertThat(fast.now()).as("set right").isEqualTo(clock.instant());
    }

    @Test
    void aDatabaseThatDoesNotTellTheTimeMakesNobodyWait() {
        AtomicInteger asked = new AtomicInteger();
        SharedTime time = new SharedTime(settings(Map.of()), clock, () -> {
            if (asked.incrementAndGet() == 1) {
                throw new StoreUnavailable("down");
            }
            return NOON;
        });

        assertThatThrownBy(time::now).isInstanceOf(StoreUnavailable.class);
        assertThat(time.now()).isEqualTo(NOON);
        assertThat(time.now()).isEqualTo(NOON);
        assertThat(asked).as("compared once, then relied on").hasValue(2);
    }

    /** Counts how often it is asked. */
    private static final class Counting implements Callers {
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger askedForTurns = new AtomicInteger();
        private long epoch = 1;
        private long turns;

        private void turn() {
            epoch++;
            turns++;
        }

        @Override
        public long epoch(String caller) {
            asked.incrementAndGet();
            return epoch;
        }

        @Override
        public long turns() {
            askedForTurns.incrementAndGet();
            return turns;
        }

        @Override
        public void meet(String caller) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long turn(String caller) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void anEpochIsReliedOnForFiveSecondsAndNoLonger() {
        Counting callers = new Counting();
        Epochs epochs = new Epochs(settings(Map.of()), callers, clock);
        assertThat(epochs.of("alice", 1)).isEqualTo(1);
        callers.turn();
        clock.pass(Duration.ofMillis(4999));

        assertThat(epochs.of("alice", 1)).isEqualTo(1);
        clock.pass(Duration.ofMillis(1));
        assertThat(epochs.of("alice", 1)).isEqualTo(2);
        assertThat(callers.asked).hasValue(2);
    }

    @Test
    void aClockThatIsSetBackMakesNoMemoryLast() {
        Counting callers = new Counting();
        Epochs epochs = new Epochs(settings(Map.of()), callers, clock);
        assertThat(epochs.of("alice", 1)).isEqualTo(1);
        callers.turn();
        clock.pass(Duration.ofHours(-1));

        assertThat(epochs.of("alice", 1)).isEqualTo(2);
        callers.turn();
        clock.pass(Duration.ofSeconds(5));
        assertThat(epochs.of("alice", 1))
                .as("five seconds of the time that it is now")
                .isEqualTo(3);
    }

    @Test
    void whileNoEpochIsTurnedOnlyThatIsAskedForAllCallersTogether() {
        Counting callers = new Counting();
        Epochs epochs = new Epochs(settings(Map.of()), callers, clock);
        for (int i = 0; i < 10; i++) {
            assertThat(epochs.of("alice", 1)).isEqualTo(1);
            assertThat(epochs.of("bob", 1)).isEqualTo(1);
            clock.pass(Duration.ofSeconds(5));
        }

        assertThat(callers.asked).as("once for each").hasValue(2);
        assertThat(callers.askedForTurns).hasValue(10);
    }

    @Test
    void anEpochThatWasForgottenOrIsKnownToBeOldIsReadAgain() {
        Counting callers = new Counting();
        Epochs epochs = new Epochs(settings(Map.of()), callers, clock);
        epochs.of("alice", 1);
        callers.turn();

        assertThat(epochs.of("alice", 2)).isEqualTo(2);
        callers.turn();
        epochs.forget("alice");
        assertThat(epochs.of("alice", 2)).isEqualTo(3);
        assertThat(epochs.of("bob", 0)).isEqualTo(3);
        assertThat(callers.asked).hasValue(4);
    }

    @Test
    void withoutACacheEveryLookIsALookAtTheStore() {
        Counting callers = new Counting();
        Epochs epochs = new Epochs(settings(Map.of("vestibule.epoch-cache-millis", "0")), callers, clock);
        epochs.of("alice", 1);
        callers.turn();

        assertThat(epochs.of("alice", 1)).isEqualTo(2);
    }

    @Test
    void thePasswordIsNotLookedAtOnceTheTriesAreUsedUp() {
        MemoryStore store = new MemoryStore(clock);
        PasswordAgain again = new Node(store.stores(), clock).passwordAgain;
        AtomicInteger looked = new AtomicInteger();
        for (int i = 0; i < 7; i++) {
            assertThat(again.isRight("alice", () -> looked.incrementAndGet() < 0))
                    .isFalse();
        }

        assertThat(looked).hasValue(5);
        assertThat(again.isRight("alice", () -> true)).as("during the wait").isFalse();
        clock.pass(Duration.ofSeconds(30));
        assertThat(again.isRight("alice", () -> true)).isTrue();
        assertThat(store.stores().attempts().find("alice", "password").failures())
                .isZero();
        assertThat(store.stores().attempts().find("alice", "unknown").failures())
                .isZero();
    }

    @Test
    void whoGaveThePasswordAgainHasAFreshPasswordAndNoOtherRights() {
        PasswordAgain again = new Node(new MemoryStore(clock).stores(), clock).passwordAgain;
        Pass old = Pass.byPassword("alice", Set.of("user"), 3, NOON).answeredAgain(3, "totp", NOON);
        clock.pass(Duration.ofHours(1));
        Pass confirmed = again.confirmed(old);

        assertThat(confirmed.signedInAt()).isEqualTo(clock.instant());
        assertThat(confirmed.answeredAt()).isEqualTo(old.answeredAt());
        assertThat(confirmed.methods()).isEqualTo(old.methods());
        assertThat(confirmed.groups()).isEqualTo(old.groups());
        assertThat(confirmed.epoch()).isEqualTo(3);
        assertThat(confirmed.caller()).isEqualTo("alice");
    }
}
