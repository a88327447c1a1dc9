package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** A time step is spent once. */
interface SpendingContract extends StoreScene {

    private Enrollments enrollments() {
        return stores().enrollments();
    }

    @Test
    default void aStepIsSpentOnceAndNoEarlierOneAfterIt() {
        String alice = named("alice");
        enroll(alice, named("a"));

        assertThat(enrollments().advance(named("a"), 100, 0, NOON)).isFalse();
        assertThat(enrollments().advance(named("a"), 102, 0, NOON)).isTrue();
        assertThat(enrollments().advance(named("a"), 102, 0, NOON)).isFalse();
        assertThat(enrollments().advance(named("a"), 101, 0, NOON)).isFalse();
        assertThat(enrollments().advance(named("a"), 103, 0, LATER)).isTrue();
        assertThat(only(alice, named("a")).lastStep()).isEqualTo(103);
        assertThat(only(alice, named("a")).lastUsedAt()).contains(LATER);
    }

    @Test
    default void onlyAnActiveEnrollmentHasSteps() {
        enrollments().begin(pending(named("alice"), named("p")), LATER);

        assertThat(enrollments().advance(named("p"), 5, 0, NOON)).isFalse();
        assertThat(enrollments().burn(named("p"), 5)).isFalse();
        assertThat(enrollments().advance(named("unknown"), 5, 0, NOON)).isFalse();
        assertThat(enrollments().burn(named("unknown"), 5)).isFalse();
    }

    @Test
    default void theStepsOfOneEnrollmentAreNotThoseOfAnother() {
        String alice = named("alice");
        enroll(alice, named("a"));
        Enrollment other = enroll(alice, named("b"));

        assertThat(enrollments().advance(named("a"), 101, 0, NOON)).isTrue();
        assertThat(only(alice, named("b"))).isEqualTo(other);
        assertThat(enrollments().advance(named("b"), 101, 0, NOON)).isTrue();
    }

    @Test
    default void aDriftIsRememberedWithTheLengthOfItsRun() {
        String alice = named("alice");
        enroll(alice, named("a"));

        assertRun(alice, 101, 1, 1);
        assertRun(alice, 102, 1, 2);
        assertRun(alice, 103, 1, 3);
        assertRun(alice, 104, -1, 1);
        assertRun(alice, 105, 0, 1);
        assertRun(alice, 106, 0, 2);
    }

    private void assertRun(String alice, long step, int drift, int run) {
        assertThat(enrollments().advance(named("a"), step, drift, NOON)).isTrue();
        assertThat(only(alice, named("a")).drift()).isEqualTo(drift);
        assertThat(only(alice, named("a")).driftRun()).isEqualTo(run);
    }

    @Test
    default void aBurntStepAdmitsNobodyAndLeavesTheRestAsItWas() {
        String alice = named("alice");
        enroll(alice, named("a"));
        enrollments().advance(named("a"), 101, -1, NOON);

        assertThat(enrollments().burn(named("a"), 105)).isTrue();
        assertThat(enrollments().burn(named("a"), 105)).isFalse();
        assertThat(enrollments().burn(named("a"), 104)).isFalse();
        assertThat(enrollments().advance(named("a"), 105, 0, LATER)).isFalse();
        Enrollment burnt = only(alice, named("a"));
        assertThat(burnt.lastStep()).isEqualTo(105);
        assertThat(burnt.drift()).isEqualTo(-1);
        assertThat(burnt.driftRun()).isEqualTo(1);
        assertThat(burnt.lastUsedAt()).contains(NOON);
    }

    @RepeatedTest(20)
    default void oneOfAHundredSpendsAStep() {
        enroll(named("alice"), named("a"));

        assertThat(Race.winners(100, () -> enrollments().advance(named("a"), 101, 0, NOON)))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    default void oneOfManyBurnsAStep() {
        enroll(named("alice"), named("a"));

        assertThat(Race.winners(20, () -> enrollments().burn(named("a"), 101))).isEqualTo(1);
    }
}
