package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vestibule.flow.Administration.Done;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.LockedOut;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;

/** What administrators do for callers. */
class AdministrationTest {

    private static final Act CAROL = new Act("carol", "  Asked at the desk ");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Node node = new Node(store.stores(), clock);
    private final Administration administration = node.administration;

    @Test
    void theStateTellsWhatThereIsAndNoSecret() {
        assertThat(administration.state("alice").enabled()).isFalse();
        VirtualAuthenticator phone = node.enroll("alice");
        node.answer(node.signIn("alice"), phone.codeAt(clock.instant()));
        CallerState state = administration.state("alice");

        assertThat(state.enabled()).isTrue();
        assertThat(state.methods())
                .containsExactly(new CallerState.Method(
                        "totp", "Phone", clock.instant(), java.util.Optional.of(clock.instant())));
        assertThat(state.backupCodesLeft()).isEqualTo(10);
        assertThat(state.locked()).isEmpty();
        assertThat(state.recovery()).isEmpty();
    }

    @Test
    void aResetTakesEverythingAndEndsSessions() {
        node.enroll("alice");
        node.enroll("bob");
        Pass pass = node.gate.admit("alice", Set.of());
        administration.issueRecovery("alice", CAROL);

        assertThat(administration.reset("alice", CAROL)).isEqualTo(Done.DONE);
        assertThat(node.gate.holds(pass, clock.instant())).isFalse();
        assertThat(node.arrive("alice")).isEqualTo(Decision.PASS);
        CallerState state = administration.state("alice");
        assertThat(state.enabled()).isFalse();
        assertThat(state.backupCodesLeft()).isZero();
        assertThat(state.recovery()).isEmpty();
        assertThat(administration.state("bob").enabled()).isTrue();
        assertThat(node.lastReported())
                .isEqualTo(new SecurityEvent(SecurityEvent.Type.RESET_BY_ADMIN, "alice", "", clock.instant())
                        .by("carol")
                        .because("Asked at the desk"));
    }

    @Test
    void whereThereIsNothingToResetNothingIsDone() {
        assertThat(administration.reset("nobody", CAROL)).isEqualTo(Done.NOTHING);
        assertThatThrownBy(() -> store.stores().callers().turn("nobody")).isInstanceOf(StoreUnavailable.class);
        assertThat(node.reported()).isEmpty();
    }

    @Test
    void anUnlockedCallerIsLookedAtAgain() {
        VirtualAuthenticator phone = node.enroll("alice");
        for (int i = 0; i < 5; i++) {
            node.answer(node.signIn("alice"), phone.wrongCodeAt(clock.instant()));
        }
        assertThat(administration.state("alice").locked())
                .containsExactly(new CallerState.Locked(
                        Bucket.UNKNOWN, java.util.Optional.of(clock.instant().plusSeconds(30))));
        assertThat(node.answer(node.signIn("alice"), phone.codeAt(clock.instant())))
                .isInstanceOf(LockedOut.class);

        assertThat(administration.unlock("alice", CAROL)).isEqualTo(Done.DONE);
        assertThat(administration.state("alice").locked()).isEmpty();
        assertThat(node.answer(node.signIn("alice"), phone.codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void sessionsEndAndTheSecondFactorStays() {
        VirtualAuthenticator phone = node.enroll("alice");
        Pass pass = node.gate.admit("alice", Set.of());
        Pass withoutFactor = node.gate.admit("bob", Set.of());

        assertThat(administration.endSessions("alice", CAROL)).isEqualTo(Done.DONE);
        assertThat(administration.endSessions("bob", CAROL)).isEqualTo(Done.DONE);
        assertThat(node.gate.holds(pass, clock.instant())).isFalse();
        assertThat(node.gate.holds(withoutFactor, clock.instant())).isFalse();
        assertThat(node.answer(node.signIn("alice"), phone.codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void nobodyDoesItToThemselves() {
        node.enroll("carol");
        assertThat(administration.reset("carol", CAROL)).isEqualTo(Done.OWN);
        assertThat(administration.unlock("carol", CAROL)).isEqualTo(Done.OWN);
        assertThat(administration.endSessions("carol", CAROL)).isEqualTo(Done.OWN);
        assertThat(administration.issueRecovery("carol", CAROL).done()).isEqualTo(Done.OWN);
        assertThat(administration.approveRecovery("carol", CAROL)).isEqualTo(Done.OWN);
        assertThat(administration.state("carol").enabled()).isTrue();
    }

    @Test
    void everyActHasAnActorAndAReason() {
        assertThatThrownBy(() -> new Act(" ", "why")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Act("carol", " \t ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Act("carol", "two\nlines")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Act("carol", "x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Act("carol", "x".repeat(200)).reason()).hasSize(200);
    }

    @Test
    void withASilentStoreNothingIsDone() {
        node.enroll("alice");
        store.goDown();
        assertThatThrownBy(() -> administration.reset("alice", CAROL)).isInstanceOf(StoreUnavailable.class);
        store.comeBack();
        assertThat(administration.state("alice").enabled()).isTrue();
        assertThat(node.reported()).doesNotContain(SecurityEvent.Type.RESET_BY_ADMIN);
    }

    @Test
    void aPassOfAnotherNodeIsEndedToo() {
        node.enroll("alice");
        Node other = new Node(store.stores(), clock, Map.of("vestibule.epoch-cache-millis", "0"));
        Pass pass = other.gate.admit("alice", Set.of());
        administration.endSessions("alice", CAROL);
        assertThat(other.gate.holds(pass, clock.instant())).isFalse();
        Asked asked = node.signIn("alice");
        assertThat(asked.halfWayId()).isPresent();
    }
}
