package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;

/** Who passes, who is challenged, who must enroll. */
class GateTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Node node = new Node(store.stores(), clock, Map.of("vestibule.required-groups", "admin, auditor"));
    private final Gate gate = node.gate;

    private Decision arrive(String caller, String... groups) {
        return gate.arrive(new Arrival(caller, Set.of(groups)::contains, false, "sign-in"))
                .decision();
    }

    /** A pass that was given for a password and a code just now. */
    private Pass passOf(String caller) {
        HalfWay halfWay = gate.holdBack(caller, Set.of("user"), Decision.CHALLENGE);
        return Pass.byBoth(halfWay, halfWay.epoch(), "totp", clock.instant());
    }

    @Test
    void whoHasAFactorIsChallengedWhateverTheGroups() {
        node.enroll("alice");

        assertThat(arrive("alice")).isEqualTo(Decision.CHALLENGE);
        assertThat(arrive("alice", "admin")).isEqualTo(Decision.CHALLENGE);
    }

    @Test
    void whoHasNonePassesUnlessAGroupDemandsOne() {
        assertThat(arrive("bob")).isEqualTo(Decision.PASS);
        assertThat(arrive("bob", "user")).isEqualTo(Decision.PASS);
        assertThat(arrive("bob", "user", "auditor")).isEqualTo(Decision.ENROLL);
        assertThat(arrive("bob", "Admin")).isEqualTo(Decision.PASS);
    }

    @Test
    void whoOnlyBeganASetupHasNoFactorYet() {
        node.setup.begin("alice", java.util.Optional.empty());

        assertThat(arrive("alice")).isEqualTo(Decision.PASS);
        assertThat(arrive("alice", "admin")).isEqualTo(Decision.ENROLL);
    }

    @Test
    void whenTheStoreDoesNotAnswerNobodyPasses() {
        Pass pass = gate.admit("bob", Set.of());
        store.goDown();

        assertThatThrownBy(() -> arrive("bob")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> gate.admit("bob", Set.of())).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> gate.holdBack("bob", Set.of(), Decision.CHALLENGE))
                .isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> gate.holds(pass, clock.instant())).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aPassHoldsUntilTheEpochChanges() {
        node.enroll("alice");
        Pass pass = passOf("alice");
        assertThat(gate.holds(pass, clock.instant())).isTrue();

        node.spareCodes.renew("alice");
        assertThat(gate.holds(pass, clock.instant())).isFalse();
        assertThat(gate.holds(pass.inEpoch(pass.epoch() + 1), clock.instant())).isTrue();
        assertThat(gate.holds(pass.inEpoch(pass.epoch() + 2), clock.instant())).isFalse();
    }

    @Test
    void aPassOfAPasswordAloneEndsWithTheFirstEnrollment() {
        Pass pass = gate.admit("alice", Set.of());
        assertThat(gate.holds(pass, clock.instant())).isTrue();

        node.enroll("alice");
        assertThat(gate.holds(pass, clock.instant())).isFalse();
    }

    @Test
    void aPassThatIsNotUsedForAnHourEnds() {
        node.enroll("alice");
        Pass pass = passOf("alice");
        Instant lastUsed = clock.instant();

        clock.pass(Duration.ofHours(1).minusMillis(1));
        assertThat(gate.holds(pass, lastUsed)).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(gate.holds(pass, lastUsed)).isFalse();
    }

    @Test
    void aPassEndsAfterADayHoweverMuchItIsUsed() {
        node.enroll("alice");
        Pass pass = passOf("alice");

        clock.pass(Duration.ofDays(1).minusMillis(1));
        assertThat(gate.holds(pass, clock.instant())).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(gate.holds(pass, clock.instant())).isFalse();
        assertThat(gate.holds(pass.answeredAgain(pass.epoch(), "totp", clock.instant()), clock.instant()))
                .isTrue();
    }

    @Test
    void aPassOfSomebodyWithoutAFactorDoesNotAge() {
        Pass pass = gate.admit("bob", Set.of());
        clock.pass(Duration.ofDays(30));

        assertThat(gate.holds(pass, Instant.EPOCH)).isTrue();
    }

    @Test
    void aHalfWayLoginLastsFiveMinutesAndIsKeptInTheStore() {
        HalfWay halfWay = gate.holdBack("alice", Set.of("user"), Decision.ENROLL);

        assertThat(halfWay.decision()).isEqualTo(Decision.ENROLL);
        assertThat(halfWay.expired(clock.instant().plusSeconds(299))).isFalse();
        assertThat(halfWay.expired(clock.instant().plusSeconds(300))).isTrue();
        assertThat(store.stores().halfWays().tries(halfWay.id())).isZero();
        assertThat(gate.holdBack("alice", Set.of(), Decision.ENROLL).id()).isNotEqualTo(halfWay.id());
        gate.letGo(halfWay);
        assertThat(store.stores().halfWays().tries(halfWay.id())).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void switchedOffItLetsEverybodyGoOnAndAsksNoStore() {
        Gate off = new Node(store.stores(), clock, Map.of("vestibule.enabled", "false")).gate;
        store.goDown();

        assertThat(off.arrive(new Arrival("alice", group -> true, false, "sign-in"))
                        .decision())
                .isEqualTo(Decision.PASS);
        assertThat(off.holds(off.admit("alice", Set.of()), Instant.EPOCH)).isTrue();
    }

    @Test
    void noPassAndNoHalfWayLoginPrintsItsCaller() {
        assertThat(gate.holdBack("alice", Set.of(), Decision.CHALLENGE)).hasToString("HalfWay[CHALLENGE]");
    }
}
