package org.vestibule.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.factor.Factor.Given;
import org.vestibule.factor.SentCodeDesk.Issued;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.send.Delivery;
import org.vestibule.send.EnglishWords;
import org.vestibule.send.Pouch;
import org.vestibule.send.Senders;
import org.vestibule.store.Enrollment;

/** What every method promises that sends codes: extended once for each. */
abstract class SentCodeFactorContract extends FactorContract {

    final Pouch pouch = new Pouch();
    private final Map<String, String> sent = new HashMap<>();

    abstract SentCodeFactor factor(Senders senders, Map<String, String> settings);

    /** A destination as somebody types it, of a caller. */
    abstract String typed(String caller);

    /** What it becomes. */
    abstract String kept(String caller);

    abstract String masked(String caller);

    @Override
    SentCodeFactor factor() {
        return factor(pouch.senders(), Map.of());
    }

    private Enrollment enrolled(String caller) {
        return factor().enrollment(caller).orElseThrow();
    }

    @Override
    void enroll(String caller) {
        Enrollment pending = factor().begin(caller, factor().destination(typed(caller)), bench.clock.instant());
        bench.stores.enrollments().begin(pending, bench.clock.instant().plus(Duration.ofMinutes(10)));
        bench.stores.enrollments().activate(pending.id(), "Mine", 0, bench.clock.instant());
    }

    @Override
    String rightAnswer(String caller) {
        return sent.computeIfAbsent(caller, any -> send(caller, LOGIN));
    }

    String send(String caller, String login) {
        Issued issued =
                factor().issue(enrolled(caller), login, bench.clock.instant()).orElseThrow();
        assertThat(factor().send(enrolled(caller), issued, new EnglishWords())).isEqualTo(Delivery.ACCEPTED);
        return pouch.last().code();
    }

    @Override
    String wrongAnswer() {
        return sent.values().contains("000000") ? "000001" : "000000";
    }

    /** A wrong answer needs something to be compared with. */
    @Test
    @Override
    void aWrongAnswerIsWrong() {
        enroll("alice");
        rightAnswer("alice");

        assertWrong(look("alice", wrongAnswer()), Reason.WRONG);
        assertThat(spend(look("alice", rightAnswer("alice")))).isTrue();
    }

    @Test
    void theMessageTellsTheCodeAndWhereItIsFor() {
        enroll("alice");
        String code = rightAnswer("alice");

        assertThat(code).matches("[0-9]{6}");
        assertThat(pouch.last().to()).isEqualTo(kept("alice"));
        assertThat(pouch.last().text()).contains(code, "Example", "5 minutes");
        assertThat(pouch.last()).hasToString("Message");
    }

    @Test
    void theOwnerRecognisesTheDestinationAndNobodyElseReadsIt() {
        enroll("alice");

        assertThat(factor().prompt(holder("alice"))).contains(new Factor.Prompt(factor().method(), 6, masked("alice")));
        assertThat(enrolled("alice").sealedSecret()).doesNotContain(kept("alice"));
        assertThat(enrolled("alice").toString()).doesNotContain(kept("alice"));
        assertThat(factor().destination(typed("alice"))).hasToString("Destination");
        assertThat(factor().destination(enrolled("alice"))).isEqualTo(kept("alice"));
    }

    @Test
    void aCodeIsForTheSignInThatAskedForIt() {
        enroll("alice");
        String code = send("alice", "another login");

        assertWrong(look("alice", code), Reason.EXPIRED);
        assertThat(factor().look(new Given(bench.holder("alice"), "another login", code), bench.clock.instant()))
                .isInstanceOf(Right.class);
    }

    @Test
    void aCodeIsGoodForFiveMinutes() {
        enroll("alice");
        String code = rightAnswer("alice");
        bench.clock.pass(Duration.ofSeconds(299));
        assertThat(look("alice", code)).isInstanceOf(Right.class);
        bench.clock.pass(Duration.ofSeconds(1));

        assertWrong(look("alice", code), Reason.EXPIRED);
    }

    @Test
    void aLookJustBeforeTheEndIsSpentBeforeItToo() {
        enroll("alice");
        Verdict atTheLastMoment = look("alice", rightAnswer("alice"));
        bench.clock.pass(Duration.ofSeconds(31));
        send("alice", LOGIN);

        assertThat(spend(atTheLastMoment)).as("replaced meanwhile").isFalse();
    }

    @Test
    void theNextCodeEndsTheOneBeforeAndComesAfterAPauseOnly() {
        enroll("alice");
        String first = send("alice", LOGIN);
        bench.clock.pass(Duration.ofSeconds(29));
        assertThat(factor().issue(enrolled("alice"), LOGIN, bench.clock.instant()))
                .isEmpty();
        bench.clock.pass(Duration.ofSeconds(1));
        String second = send("alice", LOGIN);

        if (!first.equals(second)) {
            assertWrong(look("alice", first), Reason.WRONG);
        }
        assertThat(spend(look("alice", second))).isTrue();
    }

    @Test
    void fiveWrongAnswersUseACodeUp() {
        enroll("alice");
        String code = rightAnswer("alice");
        for (int i = 0; i < 5; i++) {
            assertWrong(look("alice", wrongAnswer()), Reason.WRONG);
        }

        assertWrong(look("alice", code), Reason.USED_UP);
    }

    @Test
    void ofFourDigitsThreeWrongAnswersAreEnough() {
        SentCodeFactor four = factor(pouch.senders(), Map.of("vestibule.sent-codes.digits", "4"));
        enroll("alice");
        String code = four.issue(enrolled("alice"), LOGIN, bench.clock.instant())
                .orElseThrow()
                .code();
        Given wrong = new Given(bench.holder("alice"), LOGIN, code.equals("0000") ? "0001" : "0000");

        assertThat(code).matches("[0-9]{4}");
        for (int i = 0; i < 3; i++) {
            assertWrong(four.look(wrong, bench.clock.instant()), Reason.WRONG);
        }
        assertWrong(four.look(new Given(bench.holder("alice"), LOGIN, code), bench.clock.instant()), Reason.USED_UP);
    }

    @RepeatedTest(3)
    void ofAHundredWhoBringTheSameAnswerAtOnceOneSpendsIt() {
        enroll("alice");
        String code = rightAnswer("alice");

        assertThat(Race.winners(
                        100,
                        () -> look("alice", code) instanceof Right right
                                && right.spend().getAsBoolean()))
                .isEqualTo(1);
    }

    @Test
    void whoseSenderIsMissingIsEnrolledAllTheSameAndCannotBeAsked() {
        enroll("alice");
        SentCodeFactor without = factor(Senders.NONE, Map.of());
        SentCodeFactor forbidden = factor(pouch.senders(), Map.of("vestibule.forbidden-methods", factor().method()));

        for (SentCodeFactor factor : new SentCodeFactor[] {without, forbidden}) {
            assertThat(factor.enrolled(holder("alice"))).isTrue();
            assertThat(factor.prompt(holder("alice"))).isEmpty();
            assertThat(factor.offered()).isFalse();
        }
        assertThat(factor().prompt(holder("alice"))).isPresent();
    }

    @Test
    void aNewDestinationIsMeantToTakeThePlaceOfTheOldOne() {
        enroll("alice");
        Enrollment next = factor().begin("alice", factor().destination(typed("bob")), bench.clock.instant());

        assertThat(next.replaces()).contains(enrolled("alice").id());
    }
}
