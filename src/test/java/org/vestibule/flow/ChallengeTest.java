package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.factor.Factor;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.Expired;
import org.vestibule.flow.Outcome.LockedOut;
import org.vestibule.flow.Outcome.Rejected;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.memory.MemoryStore;

/** Between a right password and a pass. */
class ChallengeTest {

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

    private String wrong() {
        return phone.wrongCodeAt(clock.instant());
    }

    private int failures(String bucket) {
        return store.stores().attempts().find("alice", bucket).failures();
    }

    @Test
    void aRightCodeAdmits() {
        Asked asked = node.signIn("alice");

        assertThat(node.answer(asked, wrong())).isEqualTo(new Rejected(new Wrong(Reason.WRONG), 4));
        assertThat(failures("unknown")).isEqualTo(1);
        assertThat(node.answer(asked, codeNow())).isEqualTo(new Admitted("totp", clock.instant()));
        assertThat(failures("unknown")).isZero();
        assertThat(node.told())
                .endsWith("authn_login_fail_2fa wrong", "authn_login_successafterfail 1", "authn_login_success");
    }

    @Test
    void aHalfWayLoginIsFinishedOnce() {
        Asked asked = node.signIn("alice");
        node.answer(asked, codeNow());
        clock.pass(Duration.ofSeconds(30));

        assertThat(node.answer(asked, codeNow())).isEqualTo(new Expired());
        assertThat(node.answer(node.signIn("alice"), codeNow())).isInstanceOf(Admitted.class);
    }

    @Test
    void aCodeThatWasUsedAdmitsNobodyAndIsNoGuess() {
        node.answer(node.signIn("alice"), codeNow());
        Outcome again = node.answer(node.signIn("alice"), codeNow());

        assertThat(again).isEqualTo(new Rejected(new Wrong(Reason.REPLAYED), 4));
        assertThat(failures("unknown")).isZero();
        assertThat(node.reported()).endsWith(SecurityEvent.Type.CODE_REPLAYED);
    }

    @Test
    void fiveWrongAnswersEndTheHalfWayLogin() {
        Asked asked = node.signIn("alice");
        for (int left = 4; left > 0; left--) {
            assertThat(node.answer(asked, wrong())).isEqualTo(new Rejected(new Wrong(Reason.WRONG), left));
        }

        assertThat(node.answer(asked, wrong())).isEqualTo(new LockedOut(Duration.ofSeconds(30), false, true));
        assertThat(node.reported())
                .endsWith(
                        SecurityEvent.Type.PASSWORD_SUSPECT, SecurityEvent.Type.REJECTED, SecurityEvent.Type.REJECTED);
        clock.pass(Duration.ofSeconds(30));
        assertThat(node.answer(asked, codeNow())).isEqualTo(new Expired());
        assertThat(node.answer(node.signIn("alice"), codeNow())).isInstanceOf(Admitted.class);
    }

    @Test
    void anAnswerTooLateForItsHalfWayLoginIsNoGuess() {
        Asked asked = node.signIn("alice");
        clock.pass(Duration.ofMinutes(5));

        assertThat(node.answer(asked, codeNow())).isEqualTo(new Expired());
        assertThat(failures("unknown")).isZero();
    }

    /** A right answer that is told apart during the wait would make the wait a place to guess. */
    @Test
    void duringTheWaitARightAnswerIsNotLookedAt() {
        Asked first = node.signIn("alice");
        for (int i = 0; i < 5; i++) {
            node.answer(first, wrong());
        }
        Asked second = node.signIn("alice");
        String right = codeNow();
        Outcome outcome = node.answer(second, right);

        assertThat(outcome).isEqualTo(new LockedOut(Duration.ofSeconds(30), false, false));
        assertThat(node.answer(second, wrong())).isEqualTo(outcome);
        assertThat(failures("unknown")).isEqualTo(5);
        assertThat(node.challenge.refusal(second, "totp")).isPresent();
        clock.pass(Duration.ofSeconds(30));
        assertThat(node.answer(second, right)).as("still unspent").isInstanceOf(Admitted.class);
    }

    @Test
    void theOwnersBrowserAndBackupCodesGoOnWhileAStrangerWaits() {
        List<String> codes = node.spareCodes.renew("alice").codes();
        Asked stranger = node.signIn("alice");
        for (int i = 0; i < 5; i++) {
            node.answer(stranger, wrong());
        }

        assertThat(node.answer(node.signIn("alice"), codeNow())).isInstanceOf(LockedOut.class);
        assertThat(node.answerByBackupCode(node.signIn("alice"), codes.get(0))).isInstanceOf(Admitted.class);
        assertThat(node.answer(node.signInFromKnownBrowser("alice"), codeNow())).isInstanceOf(Admitted.class);
        assertThat(failures("unknown")).isEqualTo(5);
    }

    @RepeatedTest(5)
    void ofManyWhoBringOneCodeOneIsAdmitted() {
        assertThat(Race.winners(20, () -> node.answer(node.signIn("alice"), codeNow()) instanceof Admitted))
                .isEqualTo(1);
        assertThat(node.reported())
                .filteredOn(SecurityEvent.Type.ADMITTED::equals)
                .hasSize(1);
    }

    @Test
    void whoHasAPassIsAskedAgainWithoutAHalfWayLogin() {
        Asked again = new Asked("alice", Optional.empty(), true);

        assertThat(node.answer(again, wrong())).isEqualTo(new Rejected(new Wrong(Reason.WRONG), Rejected.UNCOUNTED));
        assertThat(node.answer(again, codeNow())).isInstanceOf(Admitted.class);
        assertThat(failures("known")).isZero();
    }

    @Test
    void backupCodesAreReportedAndSoIsTheirEnd() {
        List<String> codes = node.spareCodes.renew("alice").codes();
        for (String code : codes.subList(0, 6)) {
            node.answerByBackupCode(node.signIn("alice"), code);
        }
        assertThat(node.reported()).endsWith(SecurityEvent.Type.BACKUP_CODE_USED);
        node.answerByBackupCode(node.signIn("alice"), codes.get(6));
        assertThat(node.reported()).endsWith(SecurityEvent.Type.BACKUP_CODE_USED, SecurityEvent.Type.BACKUP_CODES_LOW);
    }

    @Test
    void theWaysToAnswerAreThoseTheCallerHas() {
        assertThat(node.challenge.ways("alice", false))
                .extracting(Factor.Prompt::method)
                .containsExactly("totp", "backup-code");
        assertThat(node.challenge.ways("bob", false)).isEmpty();
        assertThat(node.challenge.knows("backup-code")).isTrue();
        assertThat(node.challenge.knows("sms")).isFalse();
    }
}
