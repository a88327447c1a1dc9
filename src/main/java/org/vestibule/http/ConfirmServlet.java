package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.vestibule.factor.SentCodeFactor;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;
import org.vestibule.flow.Setup;
import org.vestibule.flow.Setup.Result;
import org.vestibule.store.Enrollment;

/** Takes the first code of an offer: with it the authenticator counts, and the backup codes are shown, once. */
public final class ConfirmServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_LABEL = 40;

    @Inject
    private transient Setup setup;

    @Inject
    private transient PendingSetup pendingSetup;

    @Inject
    private transient SetupPage setupPage;

    @Inject
    private transient SentSetup sentSetup;

    @Inject
    private transient CodesPage codesPage;

    @Inject
    private transient Recognition recognition;

    @Inject
    private transient Changeover changeover;

    /** Whoever reloads the page after a confirmation, or comes by hand, is led to where it begins. */
    @Override
    void get(Visit visit) {
        visit.reply().seeOther(Room.SETUP);
    }

    @Override
    void post(Visit visit) throws ServletException, IOException {
        Optional<Enrollment> pending = pendingSetup.current(visit);
        if (pending.isEmpty()) {
            gone(visit, Optional.empty(), "error.setup.expired");
            return;
        }
        String label = label(visit, pending.get());
        String secret = visit.form().text("secret");
        if (!isLabel(label)) {
            refuse(
                    visit,
                    pending.get(),
                    400,
                    "BAD_REQUEST",
                    visit.reply().texts().get("error.label"),
                    "label");
        } else if (!secret.isEmpty() && !setup.isSecretOf(pending.get(), secret)) {
            visit.reply().trouble(400, "badRequest", "BAD_REQUEST");
        } else {
            confirm(visit, pending.get(), label);
        }
    }

    /** What became of it, and the pass that a confirmation gives. */
    private record Done(Result result, Optional<Pass> pass) {}

    private Done decide(Visit visit, Enrollment pending, String label) {
        Optional<String> halfWayId = visit.standing().halfWay().map(HalfWay::id);
        String answer = Answer.in(visit.form()).text();
        Result result = setup.confirm(visit.caller(), pending.id(), label, answer, halfWayId);
        return result instanceof Result.Confirmed confirmed
                ? new Done(
                        result,
                        Optional.of(recognition.proven(visit, confirmed.epoch(), pending.method(), confirmed.at())))
                : new Done(result, Optional.empty());
    }

    private void confirm(Visit visit, Enrollment pending, String label) throws ServletException, IOException {
        boolean held = visit.standing().held() || StepUpNote.of(visit).isPresent();
        Done done = changeover.alone(visit.caller(), () -> decide(visit, pending, label));
        Result result = done.result();
        if (result instanceof Result.Confirmed confirmed) {
            confirmed(visit, pending, confirmed, done.pass().orElseThrow(), held);
        } else if (result instanceof Result.Refused refused) {
            Texts texts = visit.reply().texts();
            String sentence = Sentences.of(texts, refused.wrong(), setup.prompt(pending), -1);
            refuse(visit, pending, 401, Sentences.code(refused.wrong()), sentence, "code");
        } else if (result instanceof Result.Full) {
            setupPage.full(visit);
        } else {
            gone(visit, pending.replaces(), "error.setup.tooMany");
        }
    }

    private void confirmed(Visit visit, Enrollment pending, Result.Confirmed confirmed, Pass pass, boolean held)
            throws ServletException, IOException {
        pendingSetup.forget(visit);
        StepUpNote.forget(visit.request());
        boolean led = visit.standing().inSession() && AddressRule.ledOnce(visit.request());
        String next = held || led
                ? SavedRequest.take(visit.request(), settings, visit.caller())
                : codesPage.settingsAddress(visit);
        String kind = setup.isOffered(pending) ? "" : ".sent";
        String notice = (confirmed.replaced() ? "notice.replaced" : "notice.added") + kind;
        if (visit.reply().json() || !confirmed.backupCodes().isEmpty()) {
            codesPage.show(visit, pass, confirmed.backupCodes(), next, notice);
        } else {
            Notice.leave(visit.request(), notice);
            visit.reply().seeOther(next);
        }
    }

    private void refuse(Visit visit, Enrollment pending, int status, String code, String sentence, String field)
            throws ServletException, IOException {
        if (visit.reply().json()) {
            visit.reply().problem(status, code, sentence);
        } else if (setup.isOffered(pending)) {
            setupPage.show(visit, status, pending, sentence, field);
        } else {
            sentSetup.askCode(visit, status, pending, sentence);
        }
    }

    /** A new offer in place of the one that is gone, and for the same purpose: nothing is lost but a scan. */
    private void gone(Visit visit, Optional<String> replaces, String why) throws ServletException, IOException {
        Optional<SentCodeFactor> sent = sentSetup.named(visit.form().text("method"));
        String sentence = visit.reply().texts().get(sent.isPresent() ? "error.sent.setup" : why);
        if (sent.isPresent() && !visit.reply().json()) {
            sentSetup.askDestination(visit, 401, sent.get(), sentence);
        } else if (visit.reply().json()) {
            visit.reply().problem(401, "CODE_EXPIRED", sentence);
        } else if (pendingSetup.id(visit).isEmpty()) {
            visit.reply().seeOther(Room.SETUP);
        } else {
            setupPage.show(visit, 401, pendingSetup.begin(visit, replaces), sentence, "code");
        }
    }

    private static String label(Visit visit, Enrollment pending) {
        String typed = visit.form().text("label").strip();
        return typed.isEmpty() ? visit.reply().texts().get("method." + pending.method()) : typed;
    }

    private static boolean isLabel(String label) {
        return label.length() <= LONGEST_LABEL
                && label.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
