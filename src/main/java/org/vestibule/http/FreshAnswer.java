package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.factor.Factor.Prompt;
import org.vestibule.factor.Factors;
import org.vestibule.factor.Holder;
import org.vestibule.flow.Challenge;
import org.vestibule.flow.Outcome;
import org.vestibule.flow.Pass;
import org.vestibule.flow.VestibuleTime;

/**
 * What a change of factors asks for: a second factor proven in the last minutes, or now, in the same form.
 *
 * <p>A session that was left open, or stolen, is not enough to take the lock off the door.
 */
@Dependent
final class FreshAnswer {

    private final Settings settings;
    private final Factors factors;
    private final Challenge challenge;
    private final Recognition recognition;
    private final Clock clock;

    @Inject
    FreshAnswer(
            Settings settings,
            Factors factors,
            Challenge challenge,
            Recognition recognition,
            @VestibuleTime Clock clock) {
        this.settings = settings;
        this.factors = factors;
        this.challenge = challenge;
        this.recognition = recognition;
        this.clock = clock;
    }

    /** Whether nothing more needs to be asked. */
    boolean isFresh(Pass pass) {
        Duration within = settings.times().fresh();
        return pass.fresh(within, clock.instant())
                || (pass.unasked() && !asksForCode(pass) && pass.signedIn(within, clock.instant()));
    }

    /**
     * Whether a second factor is what would be asked for, rather than the password: of everybody who has one, also of a
     * caller who came in without being asked for it.
     */
    boolean asksForCode(Pass pass) {
        return pass.answeredAt().isPresent() || (pass.unasked() && factors.enrolled(pass.caller()));
    }

    /**
     * Takes the answer that came with a form, where one is needed.
     *
     * @param pass the caller's pass, present when the change may be made
     * @param status of the page to show otherwise
     * @param code of the problem to tell otherwise
     * @param message for either
     */
    record Taken(Optional<Pass> pass, int status, String code, String message) {}

    Taken take(Visit visit) {
        Pass pass = visit.standing().pass().orElseThrow();
        if (isFresh(pass)) {
            return new Taken(Optional.of(pass), 200, "", "");
        }
        Holder holder = challenge.holder(visit.caller());
        Answer answer = Answer.in(visit.form()).among(() -> challenge.ways(holder, false));
        Texts texts = visit.reply().texts();
        if (!answer.given() || !challenge.knows(answer.method())) {
            return new Taken(
                    Optional.empty(),
                    401,
                    "STEP_UP_REQUIRED",
                    texts.get(asksForCode(pass) ? "error.code.missing" : "error.password.missing"));
        }
        Outcome outcome = challenge.answer(recognition.asked(visit), holder, answer.method(), answer.text());
        if (outcome instanceof Outcome.Admitted admitted) {
            return new Taken(
                    Optional.of(recognition.proven(visit, pass.epoch(), admitted.method(), admitted.at())),
                    200,
                    "",
                    "");
        }
        return refused(visit, answer, outcome);
    }

    private Taken refused(Visit visit, Answer answer, Outcome outcome) {
        Texts texts = visit.reply().texts();
        if (outcome instanceof Outcome.Rejected rejected) {
            Prompt asked = challenge.ways(visit.caller(), false).stream()
                    .filter(prompt -> prompt.method().equals(answer.method()))
                    .findFirst()
                    .orElse(new Prompt(answer.method(), 0));
            String sentence = Sentences.of(texts, rejected.wrong(), asked, rejected.attemptsLeft());
            return new Taken(Optional.empty(), 401, Sentences.code(rejected.wrong()), sentence);
        }
        Outcome.LockedOut lockedOut = (Outcome.LockedOut) outcome;
        visit.reply().retryAfter(lockedOut.seconds());
        String sentence = Sentences.of(texts, lockedOut, false);
        return new Taken(Optional.empty(), 429, Sentences.code(lockedOut), sentence);
    }

    /** Whether what would be asked for must be sent first, for which a form of a change has no place. */
    boolean mustBeSent(Visit visit) {
        Pass pass = visit.standing().pass().orElseThrow();
        return asksForCode(pass)
                && !isFresh(pass)
                && challenge.ways(visit.caller(), false).stream()
                        .findFirst()
                        .filter(Prompt::sent)
                        .isPresent();
    }

    /** Leads the caller through the challenge and back to one of our pages. */
    void askFirst(Visit visit, String path) {
        HttpServletRequest request = visit.request();
        StepUpNote.forget(request);
        SavedRequest.save(request, path);
        visit.reply().seeOther(Room.CHALLENGE);
    }
}
