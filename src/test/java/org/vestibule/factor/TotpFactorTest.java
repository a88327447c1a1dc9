package org.vestibule.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.store.Enrollment;
import org.vestibule.store.TestKeys;

class TotpFactorTest extends FactorContract {

    private final TotpFactor totp = bench.totp();
    private final Map<String, VirtualAuthenticator> phones = new HashMap<>();

    @Override
    Factor factor() {
        return totp;
    }

    @Override
    void enroll(String caller) {
        phones.put(caller, bench.enroll(totp, caller));
    }

    @Override
    String rightAnswer(String caller) {
        return phones.get(caller).codeAt(bench.clock.instant());
    }

    @Override
    String wrongAnswer() {
        return phones.get("alice").wrongCodeAt(bench.clock.instant());
    }

    private String codeOfStep(int stepsFromNow) {
        return phones.get("alice").codeAt(bench.clock.instant(), stepsFromNow);
    }

    private Enrollment stored() {
        return bench.stores.enrollments().active("alice").get(0);
    }

    private long stepNow() {
        return phones.get("alice").step(bench.clock.instant());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void aCodeOfTheWindowAdmitsAndItsDriftIsKept(int drift) {
        enroll("alice");

        assertThat(spend(look("alice", codeOfStep(drift)))).isTrue();
        assertThat(stored().drift()).isEqualTo(drift);
        assertThat(stored().driftRun()).isEqualTo(1);
        assertThat(stored().lastStep()).isEqualTo(stepNow() + drift);
        assertThat(stored().lastUsedAt()).contains(bench.clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"1/0, 1, false", "1/0, 0, true", "1/0, -1, true", "0/0, -1, false", "0/0, 0, true", "0/0, 1, false"})
    void theWindowCanBeNarrower(String window, int step, boolean admits) {
        enroll("alice");
        TotpFactor narrow = bench.totp(TestKeys.ring("k1"), Map.of("vestibule.totp.window", window));

        assertThat(
                        narrow.look(
                                        new Factor.Given(bench.holder("alice"), "login", codeOfStep(step)),
                                        bench.clock.instant())
                                instanceof Right)
                .isEqualTo(admits);
    }

    @ParameterizedTest
    @CsvSource({"-2, DEVICE_SLOW, 60", "-10, DEVICE_SLOW, 300", "2, DEVICE_FAST, 60", "10, DEVICE_FAST, 300"})
    void aCodeBesideTheWindowTellsHowWrongTheClockIs(int step, Reason reason, int seconds) {
        enroll("alice");

        assertThat(look("alice", codeOfStep(step))).isEqualTo(new Wrong(reason, seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {-11, 11})
    void aCodeFarFromTheWindowIsJustWrong(int step) {
        enroll("alice");

        assertWrong(look("alice", codeOfStep(step)), Reason.WRONG);
    }

    @Test
    void aCodeThatWasToldToBeEarlyNeverAdmits() {
        enroll("alice");
        String early = codeOfStep(3);
        look("alice", early);
        bench.clock.pass(Duration.ofSeconds(90));

        assertThat(early).isEqualTo(codeOfStep(0));
        assertWrong(look("alice", early), Reason.REPLAYED);
        assertThat(stored().lastUsedAt()).isEmpty();
        assertThat(spend(look("alice", codeOfStep(1)))).isTrue();
    }

    @Test
    void aLateCodeBurnsNothing() {
        enroll("alice");
        look("alice", codeOfStep(-3));

        assertThat(stored().lastStep()).isZero();
        assertThat(spend(look("alice", codeOfStep(-1)))).isTrue();
    }

    @Test
    void anOlderCodeIsRefusedAfterANewerOne() {
        enroll("alice");
        String older = codeOfStep(-1);

        assertThat(spend(look("alice", codeOfStep(0)))).isTrue();
        assertWrong(look("alice", older), Reason.REPLAYED);
        assertWrong(look("alice", codeOfStep(0)), Reason.REPLAYED);
        assertThat(spend(look("alice", codeOfStep(1)))).isTrue();
    }

    @Test
    void anOlderCodeThatWasLookedAtBeforeIsNotSpentAfterANewerOne() {
        enroll("alice");
        Verdict older = look("alice", codeOfStep(-1));
        Verdict newer = look("alice", codeOfStep(0));

        assertThat(spend(newer)).isTrue();
        assertThat(spend(older)).isFalse();
    }

    @Test
    void blanksBetweenTheDigitsDoNotMatter() {
        enroll("alice");
        String code = codeOfStep(0);

        assertThat(look("alice", " " + code.substring(0, 3) + " " + code.substring(3) + " "))
                .isInstanceOf(Right.class);
    }

    @Test
    void eachEnrollmentKeepsItsParameters() {
        TotpFactor longer = bench.totp(
                TestKeys.ring("k1"),
                Map.of(
                        "vestibule.totp.algorithm", "SHA256",
                        "vestibule.totp.digits", "8",
                        "vestibule.totp.period-seconds", "60"));
        phones.put("alice", bench.enroll(longer, "alice"));

        assertThat(stored().parameters()).isEqualTo("SHA256/8/60");
        assertThat(totp.prompt(holder("alice"))).contains(new Factor.Prompt("totp", 8));
        assertThat(codeOfStep(0)).hasSize(8);
        assertThat(look("alice", codeOfStep(2))).isEqualTo(new Wrong(Reason.DEVICE_FAST, 120));
        bench.clock.pass(Duration.ofMinutes(3));
        assertThat(spend(look("alice", codeOfStep(0)))).isTrue();
    }

    @Test
    void ofSeveralAuthenticatorsEachAnswers() {
        VirtualAuthenticator old = bench.enroll(totp, "alice");
        VirtualAuthenticator tablet = bench.enroll(totp, "alice");

        assertThat(spend(look("alice", old.codeAt(Bench.NOON)))).isTrue();
        assertThat(spend(look("alice", tablet.codeAt(Bench.NOON)))).isTrue();
        assertWrong(look("alice", old.codeAt(Bench.NOON)), Reason.REPLAYED);
        assertThat(look("alice", tablet.codeAt(Bench.NOON, -4))).isEqualTo(new Wrong(Reason.WRONG));
    }

    @Test
    void whoHasAuthenticatorsOfDifferentLengthsIsAskedForTheLonger() {
        bench.enroll(totp, "alice");
        TotpFactor longer = bench.totp(TestKeys.ring("k1"), Map.of("vestibule.totp.digits", "8"));
        VirtualAuthenticator eight = bench.enroll(longer, "alice");

        assertThat(totp.prompt(holder("alice"))).contains(new Factor.Prompt("totp", 8));
        assertThat(spend(look("alice", eight.codeAt(Bench.NOON)))).isTrue();
    }
}
