package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.store.HalfWayLogins.Handed;

/** A half-way login has so many tries and is finished once. */
interface HalfWayLoginsContract extends StoreScene {

    private HalfWayLogins halfWays() {
        return stores().halfWays();
    }

    private String opened() {
        String id = named("h");
        halfWays().open(id, named("alice"), 0, NOON, LATER);
        return id;
    }

    @Test
    default void triesAreTakenUpToTheLimit() {
        String id = opened();

        assertThat(halfWays().tries(id)).isZero();
        assertThat(halfWays().takeTry(id, 2, NOON)).isTrue();
        assertThat(halfWays().takeTry(id, 2, NOON)).isTrue();
        assertThat(halfWays().takeTry(id, 2, NOON)).isFalse();
        assertThat(halfWays().tries(id)).isEqualTo(2);
    }

    @Test
    default void whoIsHeldForSomethingElseKeepsTheToken() {
        String id = opened();
        halfWays().hand(id, "digest", Set.of("user"), "CHALLENGE");

        assertThat(halfWays().turn(id, "ENROLL", NOON, LATER.plusSeconds(60))).isTrue();
        Handed handed = halfWays().handed(id, LATER).orElseThrow();
        assertThat(handed.decision()).isEqualTo("ENROLL");
        assertThat(handed.tokenDigest()).isEqualTo("digest");
        assertThat(handed.expiresAt()).isEqualTo(LATER.plusSeconds(60));
        assertThat(halfWays().finish(id, LATER)).isTrue();
        assertThat(halfWays().turn(id, "ENROLL", LATER, LATER.plusSeconds(99))).isFalse();
        assertThat(halfWays().turn(named("unknown"), "ENROLL", NOON, LATER)).isFalse();
    }

    @Test
    default void whatIsGoneHasNoTriesAndIsNotFinished() {
        assertThat(halfWays().takeTry(named("unknown"), 5, NOON)).isFalse();
        assertThat(halfWays().tries(named("unknown"))).isEqualTo(Integer.MAX_VALUE);
        assertThat(halfWays().finish(named("unknown"), NOON)).isFalse();

        String id = opened();
        halfWays().close(id);
        halfWays().close(id);
        assertThat(halfWays().takeTry(id, 5, NOON)).isFalse();
        assertThat(halfWays().tries(id)).isEqualTo(Integer.MAX_VALUE);
        assertThat(halfWays().finish(id, NOON)).isFalse();
    }

    @Test
    default void whatWasHandedOutComesBackWhole() {
        String id = opened();
        assertThat(halfWays().handed(id, NOON)).isEmpty();

        halfWays().hand(id, "digest", Set.of("user", "night shift"), "CHALLENGE");

        assertThat(halfWays().handed(id, NOON))
                .contains(new Handed(
                        id, "digest", named("alice"), Set.of("user", "night shift"), 0, "CHALLENGE", NOON, LATER));
        halfWays().hand(id, "digest", Set.of(), "ENROLL");
        assertThat(halfWays().handed(id, NOON).orElseThrow().groups()).isEmpty();
    }

    @Test
    default void whatWasHandedOutEndsWithIt() {
        String late = opened();
        halfWays().hand(late, "digest", Set.of(), "CHALLENGE");
        assertThat(halfWays().handed(late, LATER)).isEmpty();

        halfWays().finish(late, NOON);
        assertThat(halfWays().handed(late, NOON)).isEmpty();
        assertThat(halfWays().handed(named("unknown"), NOON)).isEmpty();
    }

    @Test
    default void itEndsWithItsTime() {
        String id = opened();

        assertThat(halfWays().takeTry(id, 5, LATER)).isFalse();
        assertThat(halfWays().finish(id, LATER)).isFalse();
        assertThat(halfWays().takeTry(id, 5, LATER.minusMillis(1))).isTrue();
        assertThat(halfWays().finish(id, LATER.minusMillis(1))).isTrue();
    }

    @Test
    default void itIsFinishedOnceAndHasNoTriesAfterThat() {
        String id = opened();

        assertThat(halfWays().finish(id, NOON)).isTrue();
        assertThat(halfWays().finish(id, NOON)).isFalse();
        assertThat(halfWays().takeTry(id, 5, NOON)).isFalse();
    }

    @Test
    default void openingAnotherOneMuchLaterLeavesTheLivingAlone() {
        String living = named("living");
        halfWays().open(named("old"), named("alice"), 0, NOON, LATER);
        halfWays().open(living, named("alice"), 0, NOON, NOON.plus(Duration.ofHours(3)));
        halfWays().open(named("new"), named("bob"), 0, NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(3)));

        assertThat(halfWays().takeTry(living, 5, NOON.plus(Duration.ofHours(2))))
                .isTrue();
        assertThat(halfWays().takeTry(named("new"), 5, NOON.plus(Duration.ofHours(2))))
                .isTrue();
    }

    @RepeatedTest(5)
    default void noMoreTriesAreTakenThanItHas() {
        String id = opened();

        assertThat(Race.winners(30, () -> halfWays().takeTry(id, 5, NOON))).isEqualTo(5);
        assertThat(halfWays().tries(id)).isEqualTo(5);
    }

    @RepeatedTest(5)
    default void oneOfManyFinishesIt() {
        String id = opened();

        assertThat(Race.winners(30, () -> halfWays().finish(id, NOON))).isEqualTo(1);
    }
}
