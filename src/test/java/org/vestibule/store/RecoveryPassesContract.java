package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** There is one open pass for each caller, it counts once it is approved, and it is spent once. */
interface RecoveryPassesContract extends StoreScene {

    private RecoveryPasses passes() {
        return stores().recoveryPasses();
    }

    private RecoveryPass pass(String caller, String id, Optional<String> approvedBy) {
        return new RecoveryPass(
                named(id), named(caller), "k1.digest", "carol", "Lost the phone", approvedBy, NOON, LATER);
    }

    private RecoveryPass issued(String caller, String id, Optional<String> approvedBy) {
        stores().callers().meet(named(caller));
        RecoveryPass pass = pass(caller, id, approvedBy);
        passes().issue(pass);
        return pass;
    }

    @Test
    default void theLastPassIsTheOneThatIsOpen() {
        assertThat(passes().open(named("alice"), NOON)).isEmpty();
        RecoveryPass first = issued("alice", "first", Optional.of("carol"));
        assertThat(passes().open(named("alice"), NOON)).contains(first);
        RecoveryPass second = issued("alice", "second", Optional.empty());
        RecoveryPass bobs = issued("bob", "bobs", Optional.empty());

        assertThat(passes().open(named("alice"), NOON)).contains(second);
        assertThat(passes().open(named("bob"), NOON)).contains(bobs);
        assertThat(passes().spend(first.id(), named("h"), NOON)).isFalse();
        assertThat(passes().open(named("alice"), LATER)).isEmpty();
    }

    @Test
    default void aPassThatNobodyApprovedIsNotSpent() {
        RecoveryPass pass = issued("alice", "p", Optional.empty());

        assertThat(passes().spend(pass.id(), named("h"), NOON)).isFalse();
        assertThat(passes().approve(pass.id(), "carol", NOON, LATER)).isFalse();
        assertThat(passes().approve(pass.id(), "dora", NOON, LATER.plusSeconds(60)))
                .isTrue();
        assertThat(passes().approve(pass.id(), "erna", NOON, LATER)).isFalse();
        assertThat(passes().open(named("alice"), LATER))
                .hasValueSatisfying(open -> assertThat(open.approvedBy()).contains("dora"));
        assertThat(passes().spend(pass.id(), named("h"), LATER)).isTrue();
    }

    @Test
    default void whatIsOverIsNeitherApprovedNorSpent() {
        RecoveryPass pass = issued("alice", "p", Optional.empty());
        RecoveryPass approved = issued("bob", "q", Optional.of("carol"));

        assertThat(passes().approve(pass.id(), "dora", LATER, LATER.plusSeconds(60)))
                .isFalse();
        assertThat(passes().spend(approved.id(), named("h"), LATER)).isFalse();
        assertThat(passes().approve(named("unknown"), "dora", NOON, LATER)).isFalse();
        assertThat(passes().spend(named("unknown"), named("h"), NOON)).isFalse();
    }

    @Test
    default void itIsRememberedWhereAPassWasSpent() {
        RecoveryPass pass = issued("alice", "p", Optional.of("carol"));

        assertThat(passes().recovers(named("h"))).isFalse();
        assertThat(passes().spend(pass.id(), named("h"), NOON)).isTrue();
        assertThat(passes().spend(pass.id(), named("other"), NOON)).isFalse();
        assertThat(passes().open(named("alice"), NOON)).isEmpty();
        issued("alice", "next", Optional.of("carol"));
        passes().withdraw(named("alice"));
        assertThat(passes().recovers(named("h"))).isTrue();
        assertThat(passes().recovers(named("other"))).isFalse();
        assertThat(passes().open(named("alice"), NOON)).isEmpty();
    }

    @RepeatedTest(5)
    default void ofManyWhoGiveTheSamePassOneIsLetOn() {
        RecoveryPass pass = issued("alice", "p", Optional.of("carol"));
        Instant soon = NOON.plusSeconds(1);
        assertThat(Race.winners(8, () -> passes().spend(pass.id(), named("h"), soon)))
                .isEqualTo(1);
    }
}
