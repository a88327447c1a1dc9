package org.vestibule.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.Race;
import org.vestibule.factor.Factor.Given;
import org.vestibule.factor.Factor.Prompt;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.factor.Verdict.Wrong;

/** What every method promises: extended once for each. */
abstract class FactorContract {

    static final String LOGIN = "login";

    final Bench bench = new Bench();

    /** The factor under contract, always the same one. */
    abstract Factor factor();

    /** Gives a caller what it needs to answer. */
    abstract void enroll(String caller);

    /** An answer of this enrolled caller that is right now; the same one until it is spent. */
    abstract String rightAnswer(String caller);

    /** Looks like an answer and is none. */
    abstract String wrongAnswer();

    Verdict look(String caller, String answer) {
        return factor().look(new Given(bench.holder(caller), LOGIN, answer), bench.clock.instant());
    }

    Holder holder(String caller) {
        return bench.holder(caller);
    }

    static void assertWrong(Verdict verdict, Reason reason) {
        assertThat(verdict).isEqualTo(new Wrong(reason));
    }

    static boolean spend(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Right.class);
        return ((Right) verdict).spend().getAsBoolean();
    }

    @Test
    void aRightAnswerIsSpentOnce() {
        enroll("alice");
        String answer = rightAnswer("alice");
        Verdict first = look("alice", answer);
        Verdict second = look("alice", answer);

        assertThat(spend(first)).isTrue();
        assertThat(spend(second)).isFalse();
        assertThat(spend(first)).isFalse();
        assertThat(look("alice", answer)).isInstanceOf(Wrong.class);
    }

    @Test
    void toLookSpendsNothing() {
        enroll("alice");
        String answer = rightAnswer("alice");
        look("alice", answer);
        look("alice", answer);

        assertThat(spend(look("alice", answer))).isTrue();
    }

    @RepeatedTest(3)
    void oneOfManyWhoBringTheSameAnswerSpendsIt() {
        enroll("alice");
        String answer = rightAnswer("alice");

        assertThat(Race.winners(
                        20,
                        () -> look("alice", answer) instanceof Right right
                                && right.spend().getAsBoolean()))
                .isEqualTo(1);
    }

    @Test
    void aWrongAnswerIsWrong() {
        enroll("alice");

        assertWrong(look("alice", wrongAnswer()), Reason.WRONG);
        assertThat(spend(look("alice", rightAnswer("alice")))).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {" ", "x", "12345", "123456789", "٧٥٥٢٢٤", "'; DROP TABLE", "ABCDEFGH0123456!", "\0\0\0\0\0\0"})
    void whatDoesNotLookLikeAnAnswerIsMalformed(String answer) {
        enroll("alice");

        assertWrong(look("alice", answer), Reason.MALFORMED);
        assertWrong(look("nobody", answer), Reason.MALFORMED);
    }

    @Test
    void aVeryLongAnswerIsMalformed() {
        enroll("alice");

        assertWrong(look("alice", "1".repeat(1_000_000)), Reason.MALFORMED);
    }

    @Test
    void theAnswerOfAnotherCallerIsWrong() {
        enroll("alice");
        enroll("bob");

        assertThat(look("bob", rightAnswer("alice"))).isInstanceOf(Wrong.class);
        assertThat(spend(look("alice", rightAnswer("alice")))).isTrue();
    }

    @Test
    void whoIsNotEnrolledCannotBeAskedAndNeverAnswersRight() {
        enroll("alice");

        assertThat(factor().enrolled(holder("alice"))).isTrue();
        assertThat(factor().enrolled(holder("bob"))).isFalse();
        assertThat(factor().prompt(holder("bob"))).isEmpty();
        assertThat(look("bob", rightAnswer("alice"))).isInstanceOf(Wrong.class);
    }

    @Test
    void thePromptNamesTheMethod() {
        enroll("alice");

        assertThat(factor().prompt(holder("alice")))
                .get()
                .extracting(Prompt::method)
                .isEqualTo(factor().method());
    }
}
