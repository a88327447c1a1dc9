package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** What comes from elsewhere: once for each caller, and as a whole. */
interface MovesContract extends StoreScene {

    private Moves moves() {
        return stores().moves();
    }

    private Enrollment foreign(String caller, String id, String sealed) {
        return Enrollment.pending(named(id), named(caller), "totp", "SHA1/6/30", sealed, NOON, Optional.empty());
    }

    private List<String> active(String caller) {
        return stores().enrollments().active(named(caller)).stream()
                .map(Enrollment::id)
                .toList();
    }

    @Test
    default void aMoveIsMadeOnceWithWhatCameOfIt() {
        assertThat(moves().moved(named("alice"))).isFalse();
        assertThat(moves().move(named("alice"), Optional.of(foreign("alice", "a", "$v1$k1$x")), NOON))
                .isTrue();
        assertThat(moves().moved(named("alice"))).isTrue();
        assertThat(moves().move(named("alice"), Optional.of(foreign("alice", "b", "$v1$k1$x")), NOON))
                .isFalse();
        assertThat(active("alice")).containsExactly(named("a"));
        assertThat(stores().callers().epoch(named("alice"))).isEqualTo(1);
    }

    @Test
    default void thatThereWasNothingToMoveIsRememberedToo() {
        assertThat(moves().move(named("alice"), Optional.empty(), NOON)).isTrue();
        assertThat(moves().move(named("alice"), Optional.of(foreign("alice", "a", "$v1$k1$x")), NOON))
                .isFalse();
        assertThat(active("alice")).isEmpty();
        assertThat(moves().moved(named("bob"))).isFalse();
    }

    @RepeatedTest(5)
    default void ofManyWhoMoveACallerAtOnceOneIsFirst() {
        AtomicInteger ids = new AtomicInteger();
        long done = Race.winners(6, () -> moves().move(
                        named("alice"), Optional.of(foreign("alice", "a" + ids.incrementAndGet(), "$v1$k1$x")), NOON));

        assertThat(done).isEqualTo(1);
        assertThat(active("alice")).hasSize(1);
    }

    @Test
    default void whatIsAdoptedIsActiveAtOnceOrNotThereAtAll() {
        stores().callers().meet(named("alice"));
        stores().callers().meet(named("alice"));
        assertThat(stores().callers().turn(named("alice"))).isEqualTo(1);
        stores().transactions().commitIf(() -> {
            stores().enrollments().adopt(foreign("alice", "lost", "$v1$k1$x"));
            return false;
        });
        stores().enrollments().adopt(foreign("alice", "a", "$v1$k1$x"));

        assertThat(active("alice")).containsExactly(named("a"));
        assertThatThrownBy(() -> stores().enrollments().adopt(foreign("alice", "a", "$v1$k1$x")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    default void allOfACallersEnrollmentsAreRemovedAtOnce() {
        enroll(named("alice"), named("a"));
        enroll(named("alice"), named("b"));
        stores().enrollments().begin(pending(named("alice"), named("c")), LATER);
        enroll(named("bob"), named("d"));

        assertThat(stores().enrollments().removeAll(named("alice"))).isEqualTo(2);
        assertThat(stores().enrollments().removeAll(named("alice"))).isZero();
        assertThat(active("alice")).isEmpty();
        assertThat(stores().enrollments().pending(named("alice"), NOON)).isEmpty();
        assertThat(active("bob")).containsExactly(named("d"));
    }

    @Test
    default void secretsUnderOtherKeysAreFoundOneAfterTheOther() {
        stores().callers().meet(named("alice"));
        String active = named("k");
        for (String id : List.of("m1", "m2", "m3")) {
            stores().enrollments().adopt(foreign("alice", id, "$v1$k1$x"));
        }
        stores().enrollments().adopt(foreign("alice", "m4", "$v1$" + active + "$x"));
        List<String> all = under(active, "");

        assertThat(all).contains(named("m1"), named("m2"), named("m3")).doesNotContain(named("m4"));
        assertThat(all).isSorted().hasSizeGreaterThan(2);
        assertThat(stores().enrollments().underOtherKeys(active, "", 2)).hasSize(2);
        assertThat(under(active, all.get(0))).isEqualTo(all.subList(1, all.size()));
        assertThat(under(active, all.get(all.size() - 1))).isEmpty();
    }

    private List<String> under(String activeKey, String after) {
        return stores().enrollments().underOtherKeys(activeKey, after, 100_000).stream()
                .map(Enrollment::id)
                .toList();
    }
}
