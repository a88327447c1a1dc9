package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.Rejected;
import org.vestibule.flow.Setup.Result.Confirmed;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.Enrollment;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;

/** A change that cannot be written down is not made, nobody gets in unwritten, and nothing is lost by it. */
class UnwrittenTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Node node = new Node(store.stores(), clock);
    private VirtualAuthenticator phone;

    @BeforeEach
    void enroll() {
        phone = node.enroll("alice");
    }

    private String codeNow() {
        return phone.codeAt(clock.instant());
    }

    @Test
    void aRightCodeAdmitsNobodyAndIsNotSpent() {
        Asked asked = node.signIn("alice");
        node.trailIsDown = true;
        assertThatThrownBy(() -> node.answer(asked, codeNow())).isInstanceOf(StoreUnavailable.class);
        assertThat(node.reported()).doesNotContain(SecurityEvent.Type.ADMITTED);

        node.trailIsDown = false;
        assertThat(node.answer(asked, codeNow())).isInstanceOf(Admitted.class);
    }

    @Test
    void aBackupCodeIsNotUsedUp() {
        String code = node.spareCodes.renew("alice").codes().get(0);
        Asked asked = node.signIn("alice");
        node.trailIsDown = true;
        assertThatThrownBy(() -> node.answerByBackupCode(asked, code)).isInstanceOf(StoreUnavailable.class);

        node.trailIsDown = false;
        assertThat(node.spareCodes.left("alice")).isEqualTo(10);
        assertThat(node.answerByBackupCode(asked, code)).isInstanceOf(Admitted.class);
    }

    @Test
    void aWrongCodeIsRefusedAndCountedAllTheSame() {
        node.trailIsDown = true;

        assertThat(node.answer(node.signIn("alice"), phone.wrongCodeAt(clock.instant())))
                .isInstanceOf(Rejected.class);
        assertThat(store.stores().attempts().find("alice", "unknown").failures())
                .isEqualTo(1);
    }

    @Test
    void aSetupIsUndoneAndCanBeConfirmedAgain() {
        Enrollment pending = node.setup.begin("bob", Optional.empty());
        String code = node.scan(pending).codeAt(clock.instant());
        node.trailIsDown = true;
        assertThatThrownBy(() -> node.confirm(pending, code)).isInstanceOf(StoreUnavailable.class);
        assertThat(node.arrive("bob")).isEqualTo(Decision.PASS);
        assertThat(node.spareCodes.left("bob")).isZero();
        assertThat(store.stores().callers().epoch("bob")).isZero();

        node.trailIsDown = false;
        assertThat(node.confirm(pending, code)).isInstanceOf(Confirmed.class);
    }

    @Test
    void neitherARemovalNorNewBackupCodesHappen() {
        Pass pass = node.gate.admit("alice", Set.of());
        List<Enrollment> before = store.stores().enrollments().active("alice");
        List<String> codes = node.spareCodes.renew("alice").codes();
        Pass now = node.gate.admit("alice", Set.of());
        assertThat(node.gate.holds(pass, clock.instant())).isFalse();
        node.trailIsDown = true;
        assertThatThrownBy(() -> node.removal.remove("alice", before.get(0).id(), false))
                .isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> node.spareCodes.renew("alice")).isInstanceOf(StoreUnavailable.class);

        node.trailIsDown = false;
        assertThat(store.stores().enrollments().active("alice")).isEqualTo(before);
        assertThat(node.gate.holds(now, clock.instant())).isTrue();
        assertThat(node.answerByBackupCode(node.signIn("alice"), codes.get(0))).isInstanceOf(Admitted.class);
    }

    @Test
    void aSetupThatComesToNothingIsToldWithItsReason() {
        node.setup.begin("bob", Optional.empty());
        Enrollment second = node.setup.begin("bob", Optional.empty());
        for (int i = 0; i <= Setup.TRIES; i++) {
            node.confirm(second, "000000");
        }
        clock.pass(Duration.ofHours(1));
        node.confirm(second, "000000");

        assertThat(node.told())
                .containsSubsequence(
                        "authn_2fa_enrol_abandon replaced",
                        "authn_2fa_enrol_abandon tries",
                        "authn_2fa_enrol_abandon expired");
    }

    @Test
    void whoConfirmsTwiceHasAbandonedNothing() {
        Enrollment pending = node.setup.begin("bob", Optional.empty());
        String code = node.scan(pending).codeAt(clock.instant());
        node.confirm(pending, code);
        node.confirm(pending, code);

        assertThat(node.told()).noneMatch(told -> told.startsWith("authn_2fa_enrol_abandon"));
    }
}
