package org.vestibule.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vestibule.kit.DeployedClock;

/** Sign-ins, checks, rejected guesses and pages, in turns with the same without Vestibule. */
final class Speed implements AutoCloseable {

    /** What a wrong code changes, transaction by transaction: the try and the tally; the audit trail. */
    static final String OF_A_GUESS = "2,1";

    /** What a right code changes: the try and the tally; the authenticator, the half-way login, the tally and the audit trail. */
    static final String OF_A_CHECK = "2,4";

    /** What a whole sign-in changes: a half-way login; then what the code does. */
    static final String OF_A_SIGN_IN = "1,2,4";

    private static final int PAGES = 5;
    private static final Duration STEP = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DeployedClock clock;
    private final Crowd bare;
    private final Crowd guarded;

    Speed(Stage stage, Meter meter, int callers) {
        clock = new DeployedClock(stage.guarded());
        bare = crowd(stage.bare(), callers, meter);
        guarded = crowd(stage.guarded(), callers, meter);
        bare.each(visitor -> {
            visitor.signIn();
            visitor.makeRow();
            visitor.signOut();
        });
        guarded.each(visitor -> visitor.enroll(clock.instant()));
    }

    private Crowd crowd(URI home, int callers, Meter meter) {
        List<Visitor> visitors = IntStream.range(0, callers)
                .mapToObj(i -> new Visitor(http, home, "caller-" + i))
                .toList();
        return new Crowd(visitors, meter);
    }

    /** So many rounds of everything; what they took is added to what is kept under each work's name. */
    void run(int rounds, Function<String, Measured> kept) {
        for (int round = 0; round < rounds; round++) {
            pages(kept);
            checks(kept);
            guesses(kept);
            signIns(kept);
        }
    }

    /** So many rounds of sign-ins only. */
    void signInsAlone(int rounds, Function<String, Measured> kept) {
        for (int round = 0; round < rounds; round++) {
            signIns(kept);
        }
    }

    /** Everybody uses one code in two logins. */
    void signInTwice(Outcomes outcomes) {
        nextStep();
        guarded.each(visitor -> outcomes.add(visitor::tryToSignIn));
    }

    /** So many sessions of everybody that nobody ends. */
    void openSessionsOfTheBare(int each) {
        for (int i = 0; i < each; i++) {
            bare.each(Visitor::signIn);
            bare.each(Visitor::leave);
        }
    }

    /** The same, past both doors. */
    void openSessionsOfTheGuarded(int each) {
        for (int i = 0; i < each; i++) {
            nextStep();
            guarded.each(Visitor::signIn);
            guarded.each(Visitor::answerRightly);
            guarded.each(Visitor::leave);
        }
    }

    private void pages(Function<String, Measured> kept) {
        bare.each(Visitor::signIn);
        nextStep();
        guarded.each(Visitor::signIn);
        guarded.each(Visitor::answerRightly);
        for (int i = 0; i < PAGES; i++) {
            bare.measure(kept.apply("page"), Visitor::readPage);
            guarded.measure(kept.apply("page behind the filter"), Visitor::readPage);
        }
        bare.each(Visitor::signOut);
        guarded.each(Visitor::signOut);
    }

    private void checks(Function<String, Measured> kept) {
        nextStep();
        bare.each(Visitor::signIn);
        guarded.each(Visitor::signIn);
        bare.measure(kept.apply(updates("1")), visitor -> visitor.check("1"));
        bare.measure(kept.apply(updates("1,1")), visitor -> visitor.check("1,1"));
        guarded.measure(kept.apply("check of a code"), Visitor::answerRightly);
        bare.measure(kept.apply(updates(OF_A_CHECK)), visitor -> visitor.check(OF_A_CHECK));
        bare.measure(kept.apply(updates(OF_A_GUESS)), visitor -> visitor.check(OF_A_GUESS));
        bare.each(Visitor::signOut);
        guarded.each(Visitor::signOut);
    }

    private void guesses(Function<String, Measured> kept) {
        nextStep();
        guarded.each(Visitor::signIn);
        guarded.each(visitor -> visitor.readPhoneWrongly(clock.instant()));
        guarded.measure(kept.apply("rejected guess"), Visitor::answerWrongly);
        guarded.each(visitor -> visitor.readPhone(clock.instant()));
        guarded.each(Visitor::answerRightly);
        guarded.each(Visitor::signOut);
    }

    private void signIns(Function<String, Measured> kept) {
        nextStep();
        bare.measure(kept.apply("sign-in, " + updates(OF_A_SIGN_IN)), visitor -> {
            visitor.signIn();
            visitor.check(OF_A_SIGN_IN);
        });
        guarded.measure(kept.apply("sign-in with a code"), visitor -> {
            visitor.signIn();
            visitor.answerRightly();
        });
        bare.each(Visitor::signOut);
        guarded.each(Visitor::signOut);
    }

    /** What a baseline is called that commits transactions with so many. */
    static String updates(String each) {
        return each.equals("1") ? "1 committed UPDATE" : each.replace(",", " + ") + " committed UPDATEs";
    }

    /** A code is good once. */
    private void nextStep() {
        clock.pass(STEP);
        guarded.each(visitor -> visitor.readPhone(clock.instant()));
    }

    @Override
    public void close() {
        bare.close();
        guarded.close();
    }
}
