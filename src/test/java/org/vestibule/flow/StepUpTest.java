package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;

/** Who may do what matters, who is asked again, and who must set up first. */
class StepUpTest {

    private static final StepUp LATELY = new StepUp(Duration.ofMinutes(5), Set.of());

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Node node = new Node(store.stores(), clock);
    private final Gate gate = node.gate;

    private static StepUp by(String... methods) {
        return new StepUp(Duration.ofMinutes(5), Set.of(methods));
    }

    private Pass passOf(String caller, String method) {
        HalfWay halfWay = gate.holdBack(caller, Set.of(), Decision.CHALLENGE);
        return Pass.byBoth(halfWay, halfWay.epoch(), method, clock.instant());
    }

    private Decision decide(Pass pass, StepUp demand) {
        return gate.stepUp("alice", Optional.of(pass), demand);
    }

    @Test
    void aProofIsGoodUntilItIsTooOldAndAgainWhenItIsRenewed() {
        node.enroll("alice");
        Pass pass = passOf("alice", "totp");

        clock.pass(LATELY.maxAge());
        assertThat(decide(pass, LATELY)).isEqualTo(Decision.PASS);
        clock.pass(Duration.ofMillis(1));
        assertThat(decide(pass, LATELY)).isEqualTo(Decision.CHALLENGE);
        assertThat(decide(pass.answeredAgain(pass.epoch(), "totp", clock.instant()), LATELY))
                .isEqualTo(Decision.PASS);
    }

    @Test
    void aFreshPasswordIsNoProof() {
        node.enroll("alice");
        Pass pass = passOf("alice", "totp");
        clock.pass(Duration.ofHours(1));

        assertThat(decide(pass.signedInAgain(clock.instant()), LATELY)).isEqualTo(Decision.CHALLENGE);
        assertThat(decide(Pass.byPassword("alice", Set.of(), pass.epoch(), clock.instant()), LATELY))
                .isEqualTo(Decision.CHALLENGE);
    }

    @Test
    void neitherABackupCodeNorATrustedBrowserCountsUnlessItIsNamed() {
        node.enroll("alice");
        for (String weak : new String[] {"backup-code", "trusted-browser", "", "password"}) {
            Pass pass = passOf("alice", weak);
            assertThat(decide(pass, LATELY)).as(weak).isEqualTo(Decision.CHALLENGE);
            assertThat(decide(pass, by("totp"))).as(weak).isEqualTo(Decision.CHALLENGE);
            assertThat(decide(pass, by("totp", weak))).as(weak).isEqualTo(Decision.PASS);
            assertThat(gate.counts(weak, LATELY)).as(weak).isFalse();
        }
        assertThat(gate.counts("totp", LATELY)).isTrue();
        assertThat(gate.counts("totp", by("backup-code"))).isFalse();
    }

    @Test
    void aTrustedBrowserIsAsOldAsItsPassword() {
        node.enroll("alice");
        Pass pass = Pass.byTrustedBrowser(gate.holdBack("alice", Set.of(), Decision.CHALLENGE));
        assertThat(decide(pass, LATELY)).isEqualTo(Decision.CHALLENGE);
        assertThat(decide(pass, by("totp", "trusted-browser"))).isEqualTo(Decision.PASS);

        clock.pass(Duration.ofMinutes(5).plusMillis(1));
        assertThat(decide(pass, by("totp", "trusted-browser"))).isEqualTo(Decision.CHALLENGE);
    }

    @Test
    void whoHasNoFactorThatCountsSetsOneUp() {
        Pass pass = gate.admit("alice", Set.of());
        assertThat(decide(pass, LATELY)).isEqualTo(Decision.ENROLL);
        assertThat(gate.stepUp("alice", Optional.empty(), LATELY)).isEqualTo(Decision.ENROLL);

        node.enroll("alice");
        assertThat(decide(passOf("alice", "totp"), by("passkey"))).isEqualTo(Decision.ENROLL);
        assertThat(gate.stepUp("alice", Optional.empty(), LATELY)).isEqualTo(Decision.CHALLENGE);
    }

    @Test
    void thePassOfAnotherCallerProvesNothing() {
        node.enroll("alice");
        node.enroll("mallory");

        assertThat(decide(passOf("mallory", "totp"), LATELY)).isEqualTo(Decision.CHALLENGE);
    }

    @Test
    void whenTheStoreDoesNotAnswerWhoeverIsNotFreshIsLeftOutside() {
        node.enroll("alice");
        Pass pass = passOf("alice", "totp");
        store.goDown();
        assertThat(decide(pass, LATELY)).isEqualTo(Decision.PASS);

        clock.pass(Duration.ofHours(1));
        assertThatThrownBy(() -> decide(pass, LATELY)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void switchedOffItAsksNobody() {
        Gate off = new Node(store.stores(), clock, Map.of("vestibule.enabled", "false")).gate;
        assertThat(off.stepUp("alice", Optional.empty(), LATELY)).isEqualTo(Decision.PASS);
    }

    @Test
    void anAgeThatLeavesNoTimeToComeBackIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepUp(Duration.ofSeconds(29), Set.of()))
                .withMessageContaining("30 seconds");
    }
}
