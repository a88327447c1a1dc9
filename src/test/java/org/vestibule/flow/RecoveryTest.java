package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vestibule.factor.Factor;
import org.vestibule.flow.Administration.Done;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.LockedOut;
import org.vestibule.flow.Outcome.MustEnroll;
import org.vestibule.flow.Outcome.Rejected;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.Enrollment;
import org.vestibule.store.memory.MemoryStore;

/** A recovery pass leads to a new setup, once, and to nothing else. */
class RecoveryTest {

    private static final Act CAROL = new Act("carol", "Lost the phone");
    private static final Act DORA = new Act("dora", "Saw the identity card");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Node node = new Node(store.stores(), clock);

    private String issue(String caller) {
        return node.administration
                .issueRecovery(caller, CAROL)
                .pass()
                .orElseThrow()
                .code();
    }

    private Outcome give(Asked asked, String code) {
        return node.challenge.answer(asked, RecoveryFactor.METHOD, code);
    }

    private List<String> ways(String caller) {
        return node.challenge.ways(caller, true).stream()
                .map(Factor.Prompt::method)
                .toList();
    }

    private Setup.Result setUp(String caller, Asked asked, VirtualAuthenticator[] phone) {
        Enrollment pending = node.setup.begin(caller, Optional.empty());
        phone[0] = node.scan(pending);
        return node.setup.confirm(
                caller, pending.id(), "New phone", phone[0].codeAt(clock.instant()), asked.halfWayId());
    }

    @Test
    void whatIsSetUpWithItReplacesAllThatWasLost() {
        VirtualAuthenticator lost = node.enroll("alice");
        node.enroll("alice");
        List<String> oldCodes = node.spareCodes.renew("alice").codes();
        String code = issue("alice");
        Asked asked = node.signIn("alice");

        assertThat(ways("alice")).containsExactly("totp", "backup-code", "recovery");
        assertThat(give(asked, code.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(new MustEnroll(clock.instant().plus(Duration.ofMinutes(10))));
        assertThat(node.administration.state("alice").methods()).hasSize(2);
        VirtualAuthenticator[] phone = new VirtualAuthenticator[1];
        Setup.Result result = setUp("alice", asked, phone);

        assertThat(result)
                .isInstanceOfSatisfying(Setup.Result.Confirmed.class, confirmed -> assertThat(confirmed.backupCodes())
                        .hasSize(10)
                        .doesNotContainAnyElementsOf(oldCodes));
        assertThat(node.administration.state("alice").methods())
                .extracting(CallerState.Method::label)
                .containsExactly("New phone");
        clock.pass(Duration.ofSeconds(30));
        assertThat(node.answer(node.signIn("alice"), lost.codeAt(clock.instant())))
                .isInstanceOf(Rejected.class);
        assertThat(node.answer(node.signIn("alice"), phone[0].codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
        assertThat(node.reported())
                .contains(SecurityEvent.Type.RECOVERY_ISSUED, SecurityEvent.Type.RECOVERY_USED)
                .doesNotContain(SecurityEvent.Type.BACKUP_CODE_USED);
    }

    @Test
    void untilTheNewOneIsConfirmedTheOldOnesStay() {
        VirtualAuthenticator phone = node.enroll("alice");
        Asked asked = node.signIn("alice");
        assertThat(give(asked, issue("alice"))).isInstanceOf(MustEnroll.class);
        node.setup.begin("alice", Optional.empty());

        assertThat(node.arrive("alice")).isEqualTo(Decision.CHALLENGE);
        assertThat(node.answer(node.signIn("alice"), phone.codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
        assertThat(node.spareCodes.left("alice")).isEqualTo(10);
    }

    @Test
    void itIsGoodOnceForItsCallerAndForAQuarterOfAnHour() {
        node.enroll("alice");
        node.enroll("bob");
        String code = issue("alice");
        issue("bob");
        assertThat(give(node.signIn("bob"), code)).isInstanceOf(Rejected.class);
        assertThat(give(node.signIn("alice"), code)).isInstanceOf(MustEnroll.class);
        assertThat(give(node.signIn("alice"), code)).isInstanceOf(Rejected.class);
        assertThat(ways("alice")).doesNotContain("recovery");

        String next = issue("alice");
        clock.pass(Duration.ofMinutes(15));
        assertThat(give(node.signIn("alice"), next)).isInstanceOf(Rejected.class);
        assertThat(ways("alice")).doesNotContain("recovery");
    }

    @Test
    void theLatestPassIsTheOneThatCounts() {
        node.enroll("alice");
        String first = issue("alice");
        String second = issue("alice");
        assertThat(give(node.signIn("alice"), first)).isInstanceOf(Rejected.class);
        assertThat(give(node.signIn("alice"), second)).isInstanceOf(MustEnroll.class);
    }

    @Test
    void insideItIsNoAnswer() {
        node.enroll("alice");
        String code = issue("alice");
        Asked inside = new Asked("alice", Optional.empty(), false);
        assertThat(give(inside, code)).isInstanceOf(Rejected.class);
        assertThat(node.challenge.ways("alice", false))
                .extracting(Factor.Prompt::method)
                .doesNotContain("recovery");
        assertThat(give(node.signIn("alice"), code)).isInstanceOf(MustEnroll.class);
    }

    @Test
    void guessesAreCounted() {
        node.enroll("alice");
        String code = issue("alice");
        for (int i = 0; i < 11; i++) {
            assertThat(give(node.signIn("alice"), "0000-0000-0000-0000")).isInstanceOf(Rejected.class);
        }
        assertThat(give(node.signIn("alice"), code)).isInstanceOf(LockedOut.class);
        node.administration.unlock("alice", CAROL);
        assertThat(give(node.signIn("alice"), "what")).isInstanceOf(Rejected.class);
        assertThat(give(node.signIn("alice"), code)).isInstanceOf(MustEnroll.class);
    }

    @Test
    void whoHasNoSecondFactorGetsNone() {
        assertThat(node.administration.issueRecovery("nobody", CAROL).done()).isEqualTo(Done.NOTHING);
        assertThat(node.administration.approveRecovery("nobody", DORA)).isEqualTo(Done.NOTHING);
    }

    @Test
    void whereTwoAreAskedForOneIsNotEnough() {
        Node strict = new Node(store.stores(), clock, Map.of("vestibule.admin.two-person", "true"));
        strict.enroll("alice");
        Recovery.Issued issued =
                strict.administration.issueRecovery("alice", CAROL).pass().orElseThrow();
        assertThat(issued.awaitsApproval()).isTrue();
        assertThat(give(strict.signIn("alice"), issued.code())).isInstanceOf(Rejected.class);
        assertThat(ways("alice")).doesNotContain("recovery");

        assertThat(strict.administration.approveRecovery("alice", CAROL)).isEqualTo(Done.OWN);
        assertThat(strict.administration.approveRecovery("alice", new Act("alice", "It is me")))
                .isEqualTo(Done.OWN);
        assertThat(give(strict.signIn("alice"), issued.code())).isInstanceOf(Rejected.class);
        clock.pass(Duration.ofMinutes(10));
        assertThat(strict.administration.approveRecovery("alice", DORA)).isEqualTo(Done.DONE);
        assertThat(strict.administration.approveRecovery("alice", DORA)).isEqualTo(Done.NOTHING);
        clock.pass(Duration.ofMinutes(10));
        assertThat(give(strict.signIn("alice"), issued.code())).isInstanceOf(MustEnroll.class);
        assertThat(issued).hasToString("Issued");
    }
}
