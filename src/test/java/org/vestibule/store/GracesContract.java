package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.store.Graces.Grace;

/** A period of grace begins once, and each sign-in within it is counted once. */
interface GracesContract extends StoreScene {

    Instant LONG_AGO = NOON.minus(Duration.ofDays(30));

    private Graces graces() {
        return stores().graces();
    }

    @Test
    default void whoNeverSignedInHasNone() {
        assertThat(graces().find(named("alice"))).isEmpty();
        assertThat(graces().count(named("alice"), "first", LONG_AGO, 10)).isFalse();
        assertThat(graces().find(named("alice"))).isEmpty();
    }

    @Test
    default void itBeginsWithTheFirstSignInAndNeverAgain() {
        String alice = named("alice");

        assertThat(graces().start(alice, "first", NOON)).isTrue();
        assertThat(graces().start(alice, "other", LATER)).isFalse();
        assertThat(graces().find(alice)).contains(new Grace(NOON, 1, "first"));
        assertThat(graces().find(named("bob"))).isEmpty();
    }

    @Test
    default void signInsAreCountedUpToTheLast() {
        String alice = named("alice");
        graces().start(alice, "first", NOON);
        graces().start(named("bob"), "first", NOON);

        assertThat(graces().count(alice, "second", LONG_AGO, 3)).isTrue();
        assertThat(graces().count(alice, "third", LONG_AGO, 3)).isTrue();
        assertThat(graces().count(alice, "fourth", LONG_AGO, 3)).isFalse();
        assertThat(graces().find(alice)).contains(new Grace(NOON, 3, "third"));
        assertThat(graces().find(named("bob"))).contains(new Grace(NOON, 1, "first"));
    }

    @Test
    default void whatBeganTooLongAgoIsOver() {
        String alice = named("alice");
        graces().start(alice, "first", NOON);

        assertThat(graces().count(alice, "second", NOON, 10)).isFalse();
        assertThat(graces().count(alice, "second", NOON.plusMillis(1), 10)).isFalse();
        assertThat(graces().count(alice, "second", NOON.minusMillis(1), 10)).isTrue();
    }

    @RepeatedTest(5)
    default void oneOfManyBeginsIt() {
        String alice = named("alice");

        assertThat(Race.winners(20, () -> graces().start(alice, "first", NOON))).isEqualTo(1);
        assertThat(graces().find(alice)).contains(new Grace(NOON, 1, "first"));
    }

    @RepeatedTest(5)
    default void ofManySignInsAtOnceAsManyAreCountedAsThereIsRoomFor() {
        String alice = named("alice");
        graces().start(alice, "first", NOON);

        AtomicInteger signIns = new AtomicInteger();

        assertThat(Race.winners(20, () -> graces().count(alice, "at once " + signIns.incrementAndGet(), LONG_AGO, 8)))
                .isEqualTo(7);
        assertThat(graces().find(alice).orElseThrow().signIns()).isEqualTo(8);
    }

    /** A browser asks for a page and for all that is on it, and each request may be the first that is seen of a sign-in. */
    @RepeatedTest(5)
    default void ofOneSignInThatIsSeenManyTimesAtOnceOneIsCounted() {
        String alice = named("alice");
        graces().start(alice, "first", NOON);

        assertThat(graces().count(alice, "first", LONG_AGO, 8)).isFalse();
        assertThat(Race.winners(20, () -> graces().count(alice, "second", LONG_AGO, 8)))
                .isEqualTo(1);
        assertThat(graces().find(alice)).contains(new Grace(NOON, 2, "second"));
    }
}
