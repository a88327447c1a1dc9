package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestibule.factor.Factor.Prompt;
import org.vestibule.flow.Challenge;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Outcome;
import org.vestibule.flow.SpareCodes;

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
    private transient Farewell farewell;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        List<Prompt> prompts = challenge.prompts(visit.caller());
        if (prompts.isEmpty()) {
            visit.reply().seeOther(Room.SETTINGS);
            return;
        }
        Prompt prompt = chosen(prompts, visit.request().getParameter("method"));
        if (visit.reply().json()) {
            visit.reply().json(200, question(visit, prompts, prompt));
        } else {
            ask(visit, 200, prompt, "", waitSeconds(visit, prompt));
        }
    }

    @Override
    void post(Visit visit) throws ServletException, IOException {
        Answer answer = Answer.in(visit.form());
        if (!challenge.knows(answer.method())) {
            visit.reply().trouble(400, "badRequest", "BAD_REQUEST");
            return;
        }
        Outcome outcome = challenge.answer(recognition.asked(visit), answer.method(), answer.text());
        if (outcome instanceof Outcome.Admitted admitted) {
            admit(visit, admitted);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            reject(visit, answer.method(), rejected);
        } else if (outcome instanceof Outcome.LockedOut lockedOut) {
            lockOut(visit, answer.method(), lockedOut);
        } else {
            expire(visit);
        }
    }

    private void admit(Visit visit, Outcome.Admitted admitted) throws IOException {
        recognition.proven(visit, Recognition.epoch(visit.standing()), admitted.at());
        HttpServletRequest request = visit.request();
        if (visit.reply().json()) {
            JsonObject body = Json.createObjectBuilder()
                    .add("verified", true)
                    .add("method", admitted.method())
                    .add("next", SavedRequest.take(request))
                    .add("backupCodesLeft", spareCodes.left(visit.caller()))
                    .build();
            visit.reply().json(200, body);
        } else if (spareCodes.left(visit.caller()) == 0) {
            visit.reply().seeOther(Room.BACKUP_CODES);
        } else {
            visit.reply().seeOther(SavedRequest.take(request));
        }
    }

    private void reject(Visit visit, String method, Outcome.Rejected rejected) throws ServletException, IOException {
        Prompt prompt = prompt(visit, method);
        int left = rejected.attemptsLeft();
        long wait = waitSeconds(visit, prompt);
        int free = wait > 0 ? Outcome.Rejected.UNCOUNTED : left;
        String sentence = Sentences.of(visit.reply().texts(), rejected.wrong(), method, prompt.digits(), free);
        if (!visit.reply().json()) {
            ask(visit, 401, prompt, sentence, wait);
            return;
        }
        JsonObject more = Json.createObjectBuilder()
                .add("verified", false)
                .add("attemptsLeft", Math.max(0, left))
                .build();
        visit.reply().problem(401, Sentences.code(rejected.wrong()), sentence, more);
    }

    private void lockOut(Visit visit, String method, Outcome.LockedOut lockedOut) throws ServletException, IOException {
        long seconds = Math.max(1, lockedOut.pause().toSeconds());
        visit.reply().response().setHeader("Retry-After", String.valueOf(seconds));
        if (lockedOut.ended() && recognition.dropped(visit)) {
            farewell.locked(visit, seconds);
        } else if (visit.reply().json()) {
            farewell.lockedJson(visit, seconds, lockedOut.suspended());
        } else {
            Texts texts = visit.reply().texts();
            String key = lockedOut.suspended() ? "error.code.suspended" : "error.code.wait";
            ask(visit, 429, prompt(visit, method), texts.get(key, seconds), 0);
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
            visit.reply().seeOther(SavedRequest.take(visit.request()));
        }
    }

    /** Asks, and says how long the wait is where the message does not say it already. */
    private void ask(Visit visit, int status, Prompt prompt, String message, long wait)
            throws ServletException, IOException {
        Texts texts = visit.reply().texts();
        List<Map<String, String>> others = challenge.prompts(visit.caller()).stream()
                .map(Prompt::method)
                .filter(method -> !method.equals(prompt.method()))
                .map(method -> Map.of("name", method, "label", texts.get("method." + method)))
                .toList();
        Map<String, Object> model = Map.of(
                "caller", visit.caller(),
                "method", prompt.method(),
                "otherMethods", others,
                "digits", prompt.digits(),
                "waitSeconds", wait,
                "stepUp", visit.standing().passed(),
                "message", message);
        visit.reply().page(status, "challenge", model);
    }

    private long waitSeconds(Visit visit, Prompt prompt) {
        Asked asked = recognition.asked(visit);
        return challenge
                .refusal(asked, prompt.method())
                .map(refusal -> Math.max(1, refusal.pause().toSeconds()))
                .orElse(0L);
    }

    private static JsonObject question(Visit visit, List<Prompt> prompts, Prompt prompt) {
        return Json.createObjectBuilder()
                .add(
                        "methods",
                        Json.createArrayBuilder(
                                prompts.stream().map(Prompt::method).toList()))
                .add("method", prompt.method())
                .add("hint", visit.reply().texts().get("challenge.hint." + prompt.method(), prompt.digits()))
                .build();
    }

    private Prompt prompt(Visit visit, String method) {
        return chosen(challenge.prompts(visit.caller()), method);
    }

    private static Prompt chosen(List<Prompt> prompts, String method) {
        Optional<Prompt> named = prompts.stream()
                .filter(prompt -> prompt.method().equals(method))
                .findFirst();
        return named.or(() -> prompts.stream().findFirst()).orElse(new Prompt("totp", 6));
    }
}
