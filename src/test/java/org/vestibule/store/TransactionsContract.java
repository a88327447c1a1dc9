package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.store.Codes.Code;

/** What is done in one bracket is done together or not at all. */
interface TransactionsContract extends StoreScene {

    private void changeEverything(String alice) {
        stores().callers().turn(alice);
        stores().enrollments().advance(named("a"), 101, 1, NOON);
        stores().codes().replace(alice, "backup-code", List.of(new Code("k1.new", "hash")));
        stores().codes().spend(alice, "backup-code", "k1.old");
        stores().halfWays().finish(named("h"), NOON);
        Tally seen = stores().attempts().find(alice, "known");
        stores().attempts().swap(alice, "known", seen, new Tally(0, NOON, "", 0));
        stores().enrollments().remove(alice, named("b"));
    }

    private String everything() {
        String alice = named("alice");
        enroll(alice, named("a"));
        enroll(alice, named("b"));
        stores().codes().replace(alice, "backup-code", List.of(new Code("k1.old", "hash")));
        stores().halfWays().open(named("h"), alice, 0, NOON, LATER);
        stores().attempts().swap(alice, "known", Tally.NONE, new Tally(3, NOON, "20000:3", 0));
        return alice;
    }

    private void assertNothingChanged(String alice) {
        assertThat(stores().callers().epoch(alice)).isZero();
        assertThat(only(alice, named("a")).lastStep()).isEqualTo(100);
        assertThat(only(alice, named("b")).lastStep()).isEqualTo(100);
        assertThat(stores().codes().find(alice, "backup-code", List.of("k1.old", "k1.new")))
                .extracting(Code::selector)
                .containsExactly("k1.old");
        assertThat(stores().attempts().find(alice, "known")).isEqualTo(new Tally(3, NOON, "20000:3", 1));
        assertThat(stores().halfWays().finish(named("h"), NOON)).isTrue();
    }

    @Test
    default void whatIsCommittedStays() {
        String alice = everything();
        boolean committed = stores().transactions().commitIf(() -> {
            changeEverything(alice);
            return true;
        });

        assertThat(committed).isTrue();
        assertThat(stores().callers().epoch(alice)).isEqualTo(1);
        assertThat(stores().enrollments().active(alice))
                .singleElement()
                .extracting(Enrollment::lastStep)
                .isEqualTo(101L);
        assertThat(stores().codes().left(alice, "backup-code")).isEqualTo(1);
        assertThat(stores().attempts().find(alice, "known").failures()).isZero();
        assertThat(stores().halfWays().finish(named("h"), NOON)).isFalse();
    }

    @Test
    default void anAnswerOfFalseUndoesEverything() {
        String alice = everything();
        boolean committed = stores().transactions().commitIf(() -> {
            changeEverything(alice);
            return false;
        });

        assertThat(committed).isFalse();
        assertNothingChanged(alice);
    }

    @Test
    default void anExceptionUndoesEverythingAndComesOut() {
        String alice = everything();

        assertThatThrownBy(() -> stores().transactions().commitIf(() -> {
                    changeEverything(alice);
                    throw new StoreUnavailable("in the middle");
                }))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("in the middle");
        assertNothingChanged(alice);
    }

    @Test
    default void aBracketSeesWhatItDid() {
        String alice = everything();
        AtomicLong step = new AtomicLong();
        AtomicLong left = new AtomicLong();
        stores().transactions().commitIf(() -> {
            only(alice, named("a"));
            changeEverything(alice);
            step.set(only(alice, named("a")).lastStep());
            left.set(stores().enrollments().active(alice).size());
            return true;
        });

        assertThat(step).hasValue(101);
        assertThat(left).hasValue(1);
    }

    @Test
    default void theNextBracketIsNotAffectedByOneThatFailed() {
        String alice = everything();
        stores().transactions().commitIf(() -> false);

        assertThat(stores().transactions().commitIf(() -> stores().callers().turn(alice) == 1))
                .isTrue();
        assertThat(stores().callers().epoch(alice)).isEqualTo(1);
    }

    /** The one who turns the epoch holds the caller: what is counted after it cannot be outrun. */
    @RepeatedTest(3)
    default void changesOfOneCallerHappenOneAfterAnother() {
        String alice = named("alice");
        enroll(alice, named("a"));
        for (int i = 0; i < 9; i++) {
            enroll(alice, named("more" + i));
        }
        Race.winners(10, () -> stores().transactions().commitIf(() -> {
            stores().callers().turn(alice);
            List<Enrollment> active = stores().enrollments().active(alice);
            return active.size() > 3
                    && stores().enrollments().remove(alice, active.get(0).id());
        }));

        assertThat(stores().enrollments().active(alice)).hasSize(3);
        assertThat(stores().callers().epoch(alice)).isEqualTo(7);
    }

    /** Locks that reach from one caller's rows to the next one's would make a busy morning a series of deadlocks. */
    @RepeatedTest(3)
    default void callersAreNotInEachOthersWay() {
        AtomicLong next = new AtomicLong();
        long done = Race.winners(20, () -> {
            String caller = named("caller" + next.incrementAndGet());
            stores().halfWays().open(caller, caller, 0, NOON, LATER);
            stores().enrollments().begin(pending(caller, caller), LATER);
            stores().codes().replace(caller, "backup-code", List.of(new Code("k1.one", "hash")));
            return stores().halfWays().finish(caller, NOON);
        });

        assertThat(done).isEqualTo(20);
    }

    @Test
    default void theStoreTellsTheTime() {
        assertThat(stores().clock().now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
}
