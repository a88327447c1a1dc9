package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestibule.factor.Factor.Prompt;
import org.vestibule.factor.Holder;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.flow.Challenge;
import org.vestibule.flow.Gate;
import org.vestibule.flow.Outcome;
import org.vestibule.flow.Sending;
import org.vestibule.flow.Sending.Live;
import org.vestibule.flow.StepUp;
import org.vestibule.flow.Throttle;

/** The question as it is shown: at first, again after a wrong answer, and while there is a wait. */
@Dependent
final class ChallengePage {

    private final Challenge challenge;
    private final Gate gate;
    private final Sending sending;
    private final Recognition recognition;
    private final TrustedBrowser trustedBrowser;

    @Inject
    ChallengePage(
            Challenge challenge, Gate gate, Sending sending, Recognition recognition, TrustedBrowser trustedBrowser) {
        this.challenge = challenge;
        this.gate = gate;
        this.sending = sending;
        this.recognition = recognition;
        this.trustedBrowser = trustedBrowser;
    }

    /** What is asked, and all that could be: looked up once for a page. */
    record Question(Prompt prompt, List<Prompt> ways) {}

    /** What to ask: by the method of that name, or else the first there is; empty for a caller without second factor. */
    Optional<Question> question(Visit visit, String method) {
        List<Prompt> ways = prompts(visit, challenge.holder(visit.caller())).toList();
        return ways.stream()
                .filter(prompt -> prompt.method().equals(method))
                .findFirst()
                .or(() -> ways.stream().findFirst())
                .map(prompt -> new Question(prompt, ways));
    }

    /** The ways in which the caller can answer now, so that the answer counts. */
    Stream<Prompt> prompts(Visit visit, Holder holder) {
        return challenge.ways(holder, visit.standing().held()).filter(prompt -> counts(visit, prompt.method()));
    }

    /** Whether an answer by that method would be enough for what the caller was asked to step up for, if anything. */
    boolean counts(Visit visit, String method) {
        return StepUpNote.of(visit).map(demand -> gate.counts(method, demand)).orElse(true);
    }

    /** Says of an answer that it does not count here; it was not looked at, and nothing is spent. */
    void refuse(Visit visit) throws ServletException, IOException {
        String sentence = visit.reply().texts().get("challenge.stepUp.other");
        Optional<Question> question = question(visit, "");
        if (visit.reply().json()) {
            visit.reply()
                    .problem(
                            401,
                            "STEP_UP_REQUIRED",
                            sentence,
                            Json.createObjectBuilder().add("verified", false).build());
        } else if (question.isPresent()) {
            show(visit, 401, question.get(), sentence, 0);
        } else {
            visit.reply().trouble(503, "noWay", "UNAVAILABLE");
        }
    }

    JsonObject json(Visit visit, Question asked) {
        Prompt prompt = asked.prompt();
        List<String> methods = asked.ways().stream().map(Prompt::method).toList();
        JsonObjectBuilder question = Json.createObjectBuilder()
                .add("methods", Json.createArrayBuilder(methods))
                .add("method", prompt.method())
                .add("hint", visit.reply().texts().get("challenge.hint." + prompt.method(), prompt.digits()));
        if (prompt.sent()) {
            question.add("destination", prompt.destination());
        }
        if (trustedBrowser.daysOffered(visit) > 0) {
            question.add("trustDays", trustedBrowser.daysOffered(visit));
        }
        return question.build();
    }

    /** Asks; says of a wait how long it is, and of a bucket that is closed that no waiting helps. */
    void ask(Visit visit, Question question) throws ServletException, IOException {
        Optional<Throttle.Refusal> refusal = refusal(visit, question.prompt());
        if (refusal.filter(Throttle.Refusal::suspended).isPresent()) {
            show(visit, 200, question, visit.reply().texts().get("error.code.suspended"), 0);
        } else {
            show(visit, 200, question, "", seconds(refusal));
        }
    }

    /** Asks again; tries that are left are no promise while there is a wait. */
    void askAgain(Visit visit, String method, Outcome.Rejected rejected) throws ServletException, IOException {
        Question question = known(visit, method);
        Prompt prompt = question.prompt();
        long wait = seconds(refusal(visit, prompt));
        int left = wait > 0 ? Outcome.Rejected.UNCOUNTED : rejected.attemptsLeft();
        String sentence = Sentences.of(visit.reply().texts(), rejected.wrong(), prompt, left);
        show(visit, 401, question, sentence, wait);
    }

    /** Shows the question to which the answer was not looked at; the message says how long the wait is. */
    void askLater(Visit visit, String method, Outcome.LockedOut lockedOut) throws ServletException, IOException {
        Question question = known(visit, method);
        boolean digits = question.prompt().digits() > 0;
        show(visit, 429, question, Sentences.of(visit.reply().texts(), lockedOut, digits), 0);
    }

    /** Shows the question again to somebody who wanted a code, and why none was sent. */
    void tell(Visit visit, String method, SendingReply said) throws ServletException, IOException {
        show(visit, said.status(), known(visit, method), said.sentence(), 0);
    }

    String sentence(Visit visit, Holder holder, String method, Wrong wrong, int attemptsLeft) {
        Prompt asked = prompts(visit, holder)
                .filter(prompt -> prompt.method().equals(method))
                .findFirst()
                .orElse(new Prompt(method, 0));
        return Sentences.of(visit.reply().texts(), wrong, asked, attemptsLeft);
    }

    /** The last backup code may have been spent between the question and this answer. */
    private Question known(Visit visit, String method) {
        return question(visit, method).orElse(new Question(new Prompt(method, 0), List.of()));
    }

    private Optional<Throttle.Refusal> refusal(Visit visit, Prompt prompt) {
        return challenge.refusal(recognition.asked(visit), prompt.method());
    }

    private static long seconds(Optional<Throttle.Refusal> refusal) {
        return refusal.map(Throttle.Refusal::seconds).orElse(0L);
    }

    private void show(Visit visit, int status, Question question, String message, long waitSeconds)
            throws ServletException, IOException {
        Prompt prompt = question.prompt();
        Map<String, Object> model = new HashMap<>(Map.of(
                "caller", visit.caller(),
                "method", prompt.method(),
                "otherMethods", others(visit, question),
                "digits", prompt.digits(),
                "waitSeconds", waitSeconds,
                "stepUp", visit.standing().passed(),
                "message", message));
        Optional<Live> live =
                prompt.sent() ? sending.live(recognition.asked(visit), prompt.method()) : Optional.empty();
        model.put(
                "maxAge",
                StepUpNote.of(visit)
                        .map(StepUp::maxAge)
                        .map(Duration::toSeconds)
                        .orElse(0L));
        model.put("trustDays", trustedBrowser.daysOffered(visit));
        model.put("trust", TrustedBrowser.isAskedFor(visit));
        model.put("toSend", prompt.sent() && live.isEmpty());
        model.put("live", live.isPresent());
        model.put("sentTo", prompt.destination());
        model.put("resendSeconds", live.map(Live::resendAfterSeconds).orElse(0L));
        model.put("expiresSeconds", live.map(Live::expiresInSeconds).orElse(0L));
        visit.reply().page(status, "challenge", model);
    }

    private static List<Map<String, Object>> others(Visit visit, Question question) {
        Texts texts = visit.reply().texts();
        return question.ways().stream()
                .filter(other -> !other.method().equals(question.prompt().method()))
                .map(other -> Map.<String, Object>of(
                        "name",
                        other.method(),
                        "label",
                        texts.get("method." + other.method()),
                        "sent",
                        other.sent(),
                        "sentTo",
                        other.destination()))
                .toList();
    }
}
