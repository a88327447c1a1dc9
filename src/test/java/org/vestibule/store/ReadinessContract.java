package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** Of each caller the last verdict is kept, for a while. */
interface ReadinessContract extends StoreScene {

    /** Each test has years of its own: counts are of everybody. */
    AtomicInteger YEARS = new AtomicInteger();

    private Readiness readiness() {
        return stores().readiness();
    }

    private static Instant ownTime() {
        return NOON.plus(Duration.ofDays(1000L * YEARS.incrementAndGet()));
    }

    @Test
    default void theLastVerdictCounts() {
        Instant now = ownTime();
        readiness().note(named("alice"), "enroll", now, now);
        readiness().note(named("bob"), "enroll", now, now);
        readiness().note(named("alice"), "challenge", now.plusSeconds(1), now);
        readiness().note(named("carol"), "pass", now, now);

        assertThat(readiness().counts(now))
                .containsEntry("enroll", 1L)
                .containsEntry("challenge", 1L)
                .containsEntry("pass", 1L)
                .hasSize(3);
        assertThat(readiness().callers("challenge", now, 10)).containsExactly(named("alice"));
        assertThat(readiness().callers("enroll", now, 10)).containsExactly(named("bob"));
        assertThat(readiness().callers("other", now, 10)).isEmpty();
    }

    @Test
    default void whoWasNotSeenSinceIsNotTold() {
        Instant now = ownTime();
        readiness().note(named("alice"), "pass", now, now);
        readiness().note(named("bob"), "pass", now.plusMillis(1), now);

        assertThat(readiness().counts(now.plusMillis(1))).containsExactlyEntriesOf(java.util.Map.of("pass", 1L));
        assertThat(readiness().callers("pass", now.plusMillis(1), 10)).containsExactly(named("bob"));
    }

    @Test
    default void whoIsTooOldGoesWhenSomebodyNewComes() {
        Instant now = ownTime();
        readiness().note(named("alice"), "pass", now, now);
        readiness().note(named("bob"), "pass", now.plusSeconds(2), now.plusSeconds(1));

        assertThat(readiness().callers("pass", now, 10)).containsExactly(named("bob"));
    }

    @Test
    default void noMoreNamesThanAskedForAreTold() {
        Instant now = ownTime();
        for (String name : java.util.List.of("c", "a", "b")) {
            readiness().note(named(name), "pass", now, now);
        }

        assertThat(readiness().callers("pass", now, 2)).containsExactly(named("a"), named("b"));
        assertThat(readiness().counts(now)).containsEntry("pass", 3L);
    }

    @Test
    default void ofManyAtOnceTheCallerIsNotedOnce() {
        Instant now = ownTime();
        long noted = Race.winners(20, () -> {
            readiness().note(named("alice"), "pass", now, now);
            return true;
        });

        assertThat(noted).isEqualTo(20);
        assertThat(readiness().counts(now)).containsEntry("pass", 1L);
    }
}
