package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.store.Codes.Code;

/** Epochs only grow. */
interface CallersContract extends StoreScene {

    private Callers callers() {
        return stores().callers();
    }

    @Test
    default void aCallerWhoNeverHadAFactorIsInEpochZero() {
        assertThat(callers().epoch(named("nobody"))).isZero();
    }

    @Test
    default void anEpochWithoutAnythingThatItCouldEndIsNotTurned() {
        assertThatThrownBy(() -> callers().turn(named("nobody"))).isInstanceOf(StoreUnavailable.class);
        assertThat(callers().epoch(named("nobody"))).isZero();
    }

    @Test
    default void eachTurnIsOneEpochFurther() {
        String alice = named("alice");
        enroll(alice, named("a"));
        enroll(named("bob"), named("b"));

        assertThat(callers().turn(alice)).isEqualTo(1);
        assertThat(callers().turn(alice)).isEqualTo(2);
        assertThat(callers().epoch(alice)).isEqualTo(2);
        assertThat(callers().epoch(named("bob"))).isZero();
    }

    @Test
    default void whoeverTurnsTheTurnsAreSeenOnceTheyAreCommitted() {
        String alice = named("alice");
        enroll(alice, named("a"));
        long before = callers().turns();
        stores().transactions().commitIf(committed -> committed, () -> {
            callers().turn(alice);
            return false;
        });
        assertThat(callers().turns()).as("undone").isEqualTo(before);
        callers().turn(alice);

        assertThat(callers().turns()).isGreaterThan(before);
    }

    @Test
    default void anEpochOutlivesTheLastEnrollment() {
        String alice = named("alice");
        enroll(alice, named("a"));
        callers().turn(alice);
        stores().enrollments().remove(alice, named("a"));
        enroll(alice, named("a2"));

        assertThat(callers().epoch(alice)).isEqualTo(1);
    }

    @Test
    default void ofManyTurnsAtOnceNoneIsLostAndNoneAnsweredTwice() {
        String alice = named("alice");
        enroll(alice, named("a"));
        List<Long> epochs = Race.answers(50, () -> callers().turn(alice));

        assertThat(epochs)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(callers().epoch(alice)).isEqualTo(50);
    }

    @Test
    default void manyWhoBeginTheirVeryFirstSetupAtOnceAllGetIt() {
        String alice = named("alice");
        long begun = Race.winners(20, () -> {
            stores().enrollments()
                    .begin(pending(alice, named("a" + Thread.currentThread().getId())), LATER);
            return true;
        });

        assertThat(begun).isEqualTo(20);
        assertThat(callers().turn(alice)).isEqualTo(1);
    }

    /** Many a database takes these for one; then one would be asked for the second factor of another. */
    @Test
    default void callersWhoseNamesOnlyLookAlikeAreDifferent() {
        List<String> alike = List.of("alice", "Alice", "alice ", "al\u00EDce", "\uFF41lice", "alice\t");
        for (String name : alike) {
            enroll(named("") + name, named(name));
            stores().codes().replace(named("") + name, "backup-code", List.of(new Code(name, "hash")));
        }
        callers().turn(named("") + "alice");

        for (String name : alike) {
            String caller = named("") + name;
            assertThat(stores().enrollments().active(caller)).as(name).hasSize(1);
            assertThat(callers().epoch(caller)).as(name).isEqualTo(name.equals("alice") ? 1 : 0);
            assertThat(stores().codes().find(caller, "backup-code", alike)).hasSize(1);
            assertThat(stores().enrollments().remove(caller, named(name).toUpperCase(Locale.ROOT)))
                    .isFalse();
        }
    }
}
