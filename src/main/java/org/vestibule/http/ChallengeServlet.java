package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.vestibule.factor.Holder;
import org.vestibule.flow.Challenge;
import org.vestibule.flow.Outcome;
import org.vestibule.flow.Pass;
import org.vestibule.flow.SpareCodes;
import org.vestibule.http.ChallengePage.Question;

/**
 * Asks for the second factor, and takes the answer: from a half-way caller, or from one inside who must prove it again.
 *
 * <p>The next stop is {@link Challenge}, which decides; here it is only shown.
 */
public final class ChallengeServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Challenge challenge;

    @Inject
    private transient SpareCodes spareCodes;

    @Inject
    private transient Recognition recognition;

    @Inject
    private transient ChallengePage challengePage;

    @Inject
    private transient Farewell farewell;

    @Inject
    private transient Bearer bearer;

    @Inject
    private transient TrustedBrowser trustedBrowser;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        Optional<Question> question =
                challengePage.question(visit, visit.request().getParameter("method"));
        boolean demanded = visit.standing().held() || StepUpNote.of(visit).isPresent();
        if (question.isEmpty() && demanded) {
            visit.reply().trouble(503, "noWay", "UNAVAILABLE");
        } else if (question.isEmpty()) {
            visit.reply().seeOther(Room.SETTINGS);
        } else if (visit.reply().json()) {
            visit.reply().json(200, challengePage.json(visit, question.get()));
        } else {
            challengePage.ask(visit, question.get());
        }
    }

    @Override
    void post(Visit visit) throws ServletException, IOException {
        Holder holder = challenge.holder(visit.caller());
        Answer answer = Answer.in(visit.form()).among(() -> challengePage.prompts(visit, holder));
        if (!challenge.knows(answer.method())) {
            visit.reply().trouble(400, "badRequest", "BAD_REQUEST");
            return;
        }
        if (!challengePage.counts(visit, answer.method())) {
            challengePage.refuse(visit);
            return;
        }
        Outcome outcome = challenge.answer(recognition.asked(visit), holder, answer.method(), answer.text());
        if (outcome instanceof Outcome.Admitted admitted) {
            admit(visit, admitted);
        } else if (outcome instanceof Outcome.MustEnroll mustEnroll) {
            leadToSetup(visit, mustEnroll);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            reject(visit, holder, answer.method(), rejected);
        } else if (outcome instanceof Outcome.LockedOut lockedOut) {
            lockOut(visit, answer.method(), lockedOut);
        } else {
            expire(visit);
        }
    }

    private void admit(Visit visit, Outcome.Admitted admitted) throws IOException {
        Pass pass = recognition.proven(visit, Recognition.epoch(visit.standing()), admitted.method(), admitted.at());
        trustedBrowser.trustIfAsked(visit, pass);
        HttpServletRequest request = visit.request();
        boolean steppedUp = StepUpNote.of(visit).isPresent();
        StepUpNote.forget(request);
        if (visit.reply().json()) {
            JsonObjectBuilder body = Json.createObjectBuilder()
                    .add("verified", true)
                    .add("method", admitted.method())
                    .add("next", SavedRequest.take(request, settings, visit.caller()))
                    .add("backupCodesLeft", spareCodes.left(visit.caller()));
            bearer.grant(visit, pass, body);
            visit.reply().json(200, body.build());
        } else if (spareCodes.left(visit.caller()) == 0 && !SavedRequest.isPost(request) && !steppedUp) {
            visit.reply().seeOther(Room.BACKUP_CODES);
        } else {
            visit.reply().seeOther(SavedRequest.take(request, settings, visit.caller()));
        }
    }

    /** Not yet inside: a program goes on with the same temporary token, a browser under a new session id. */
    private void leadToSetup(Visit visit, Outcome.MustEnroll mustEnroll) throws IOException {
        recognition.heldForSetup(visit, mustEnroll.until());
        if (visit.reply().json()) {
            visit.reply()
                    .problem(
                            403,
                            "2FA_SETUP_REQUIRED",
                            visit.reply().texts().get("problem.recovery.text"),
                            Json.createObjectBuilder()
                                    .add("requires2FASetup", true)
                                    .add(
                                            "expiresInSeconds",
                                            settings.times().setup().toSeconds())
                                    .build());
        } else {
            visit.reply().seeOther(Room.SETUP);
        }
    }

    private void reject(Visit visit, Holder holder, String method, Outcome.Rejected rejected)
            throws ServletException, IOException {
        if (!visit.reply().json()) {
            challengePage.askAgain(visit, method, rejected);
            return;
        }
        int left = rejected.attemptsLeft();
        JsonObjectBuilder more = Json.createObjectBuilder().add("verified", false);
        if (left != Outcome.Rejected.UNCOUNTED) {
            more.add("attemptsLeft", left);
        }
        String sentence = challengePage.sentence(visit, holder, method, rejected.wrong(), left);
        visit.reply().problem(401, Sentences.code(rejected.wrong()), sentence, more.build());
    }

    private void lockOut(Visit visit, String method, Outcome.LockedOut lockedOut) throws ServletException, IOException {
        visit.reply().retryAfter(lockedOut.seconds());
        if (lockedOut.ended() && recognition.dropped(visit)) {
            showOut(visit);
            farewell.locked(visit, lockedOut);
        } else if (visit.reply().json()) {
            farewell.lockedJson(visit, lockedOut);
        } else {
            challengePage.askLater(visit, method, lockedOut);
        }
    }

    /** Whoever only held a token loses nothing else: the session beside it may be somebody's. */
    private void showOut(Visit visit) throws ServletException {
        if (visit.standing().inSession()) {
            doorkeeper.showOut(visit.request());
        } else {
            visit.standing().halfWay().ifPresent(doorkeeper::forget);
        }
    }

    /** Of two answers sent at once, the later one finds the question gone; its caller may be inside by then. */
    private void expire(Visit visit) throws ServletException, IOException {
        if (recognition.dropped(visit)) {
            farewell.expired(visit);
        } else if (visit.reply().json()) {
            visit.reply()
                    .problem(401, "CHALLENGE_EXPIRED", visit.reply().texts().get("error.code.replayed"));
        } else {
            visit.reply().seeOther(SavedRequest.take(visit.request(), settings, visit.caller()));
        }
    }
}
