package org.vestibule.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vestibule.factor.BackupCodeFactor.NewSet;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.store.Codes.Code;
import org.vestibule.store.TestKeys;

class BackupCodeFactorTest extends FactorContract {

    private final BackupCodeFactor backupCodes = bench.backupCodes(TestKeys.ring("k1"));
    private final Map<String, List<String>> papers = new HashMap<>();

    @Override
    Factor factor() {
        return backupCodes;
    }

    @Override
    void enroll(String caller) {
        NewSet set = backupCodes.make(caller);
        backupCodes.replace(caller, set);
        papers.put(caller, set.shown());
    }

    @Override
    String rightAnswer(String caller) {
        return papers.get(caller).get(0);
    }

    @Override
    String wrongAnswer() {
        return "7777-7777-7777-7777";
    }

    @Test
    void thereAreTenAndNoTwoAreTheSame() {
        enroll("alice");

        assertThat(papers.get("alice")).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code)
                .matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(backupCodes.left("alice")).isEqualTo(10);
    }

    @Test
    void eachWorksOnceHoweverItIsTyped() {
        enroll("alice");
        List<String> codes = papers.get("alice");

        assertThat(spend(look("alice", codes.get(0).toLowerCase(Locale.ROOT)))).isTrue();
        assertThat(spend(look("alice", codes.get(1).replace("-", "")))).isTrue();
        assertThat(spend(look(
                        "alice",
                        codes.get(2).replace("-", " ").replace('0', 'O').replace('1', 'l'))))
                .isTrue();
        assertWrong(look("alice", codes.get(0)), Reason.WRONG);
        assertThat(backupCodes.left("alice")).isEqualTo(7);
    }

    @Test
    void whoHasUsedAllCannotBeAskedForOne() {
        enroll("alice");

        assertThat(papers.get("alice"))
                .allSatisfy(code -> assertThat(spend(look("alice", code))).isTrue());
        assertThat(factor().prompt(holder("alice"))).isEmpty();
    }

    @Test
    void aNewSetEndsTheOldOne() {
        enroll("alice");
        String old = rightAnswer("alice");
        enroll("alice");

        assertWrong(look("alice", old), Reason.WRONG);
        backupCodes.removeAll("alice");
        assertWrong(look("alice", rightAnswer("alice")), Reason.WRONG);
    }

    @Test
    void nothingThatIsStoredOrPrintedShowsACode() {
        NewSet set = backupCodes.make("alice");
        List<String> bare =
                set.shown().stream().map(code -> code.replace("-", "")).toList();

        assertThat(set.stored()).hasSize(10).allSatisfy(code -> {
            assertThat(code.selector()).startsWith("k1.");
            assertThat(code.hash()).startsWith("$2a$");
        });
        assertThat(bare).allSatisfy(code -> assertThat(set.stored().toString()).doesNotContain(code));
        assertThat(set).hasToString("NewSet");
    }

    @Test
    void codesMadeUnderAnOlderKeyStillWorkAndThoseUnderAMissingOneDoNot() {
        enroll("alice");
        BackupCodeFactor rotated = bench.backupCodes(TestKeys.ring("k2", "k1"));
        BackupCodeFactor without = bench.backupCodes(TestKeys.ring("k2"));

        assertWrong(
                without.look(new Factor.Given(bench.holder("alice"), "login", rightAnswer("alice")), Bench.NOON),
                Reason.WRONG);
        assertThat(spend(rotated.look(
                        new Factor.Given(bench.holder("alice"), "login", rightAnswer("alice")), Bench.NOON)))
                .isTrue();
        assertThat(rotated.make("alice").stored())
                .extracting(Code::selector)
                .allSatisfy(selector -> assertThat(selector).startsWith("k2."));
    }

    @Test
    void theHashIsLookedAtAndNotTheSelectorAlone() {
        enroll("alice");
        String code = rightAnswer("alice");
        Code foreign = backupCodes.make("alice").stored().get(0);
        List<Code> found = bench.stores.codes().find("alice", BackupCodeFactor.METHOD, selectors());
        List<Code> swapped = found.stream()
                .map(row -> new Code(row.selector(), foreign.hash()))
                .toList();
        bench.stores.codes().replace("alice", BackupCodeFactor.METHOD, swapped);

        assertThat(found).hasSize(10);
        assertThat(look("alice", code)).isNotInstanceOf(Right.class);
    }

    private List<String> selectors() {
        var digest = new org.vestibule.store.KeyedDigest(TestKeys.ring("k1"), BackupCodeFactor.METHOD);
        return papers.get("alice").stream()
                .map(code -> digest.of("alice", code.replace("-", "")))
                .toList();
    }

    @Test
    void spareCodesAloneAreNoSecondFactor() {
        enroll("alice");
        Factors factors = new Factors(List.of(backupCodes, bench.totp()), bench.stores.enrollments());

        assertThat(factors.enrolled("alice")).isFalse();
        bench.enroll(bench.totp(), "alice");
        assertThat(factors.enrolled("alice")).isTrue();
        assertThat(factors.prompts(factors.holder("alice"), any -> true))
                .extracting(Factor.Prompt::method)
                .containsExactly("totp", "backup-code");
        assertThat(factors.named("backup-code")).contains(backupCodes);
        assertThat(factors.named("sms")).isEmpty();
    }
}
