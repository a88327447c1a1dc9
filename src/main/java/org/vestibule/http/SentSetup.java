package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.factor.Destination;
import org.vestibule.factor.SentCodeFactor;
import org.vestibule.flow.Sending;
import org.vestibule.flow.Sending.Live;
import org.vestibule.flow.Sending.Result;
import org.vestibule.store.Enrollment;

/** The setup of a destination for codes: it is asked for, a code is sent there, and typed in. */
@Dependent
final class SentSetup {

    private final Settings settings;
    private final Sending sending;
    private final PendingSetup pendingSetup;

    @Inject
    SentSetup(Settings settings, Sending sending, PendingSetup pendingSetup) {
        this.settings = settings;
        this.sending = sending;
        this.pendingSetup = pendingSetup;
    }

    /** The method that a form or an address names, if codes are sent by it here. */
    Optional<SentCodeFactor> named(String method) {
        return method == null ? Optional.empty() : sending.factor(method);
    }

    /** Shows where the setup stands: the question for the code if one is under way, otherwise for the destination. */
    void show(Visit visit, SentCodeFactor factor) throws ServletException, IOException {
        boolean another = visit.request().getParameter("another") != null;
        Optional<Enrollment> pending = another ? Optional.empty() : current(visit, factor);
        if (pending.isPresent()) {
            askCode(visit, 200, pending.get(), "");
        } else {
            askDestination(visit, 200, factor, "");
        }
    }

    private Optional<Enrollment> current(Visit visit, SentCodeFactor factor) {
        return pendingSetup
                .current(visit)
                .filter(pending -> pending.method().equals(factor.method()))
                .filter(pending -> sending.live(pending).isPresent());
    }

    /** Takes a destination, and sends the first code there. */
    void begin(Visit visit, SentCodeFactor factor) throws ServletException, IOException {
        Destination destination = factor.destination(visit.form().text("destination"));
        if (destination.fault().isPresent()) {
            String fault = destination.fault().get().name().toLowerCase(Locale.ROOT);
            refuse(visit, factor, visit.reply().texts().get("error.destination." + factor.method() + "." + fault));
        } else {
            send(visit, pendingSetup.begin(visit, factor, destination));
        }
    }

    private void refuse(Visit visit, SentCodeFactor factor, String sentence) throws ServletException, IOException {
        if (visit.reply().json()) {
            visit.reply().problem(400, "BAD_REQUEST", sentence);
        } else {
            askDestination(visit, 400, factor, sentence);
        }
    }

    /** Sends a code, the first or another one, and goes on to where it is typed in. */
    void send(Visit visit, Enrollment pending) throws ServletException, IOException {
        Result result = sending.send(pending, MessageWords.order(visit, settings));
        SendingReply said = SendingReply.of(visit.reply().texts(), result);
        if (visit.reply().json()) {
            said.json(visit.reply());
        } else if (said.sent()) {
            visit.reply().seeOther(address(visit, pending.method()));
        } else {
            said.wait(visit.reply());
            tell(visit, said, pending);
        }
    }

    private void tell(Visit visit, SendingReply said, Enrollment pending) throws ServletException, IOException {
        Optional<SentCodeFactor> factor = named(pending.method());
        if (sending.live(pending).isPresent()) {
            askCode(visit, said.status(), pending, said.sentence());
        } else if (factor.isPresent()) {
            askDestination(visit, said.status(), factor.get(), said.sentence());
        } else {
            visit.reply().seeOther(Room.SETUP);
        }
    }

    /** Where this setup goes on. */
    String address(Visit visit, String method) {
        return visit.request().getContextPath() + Room.SETUP.path(settings.prefix()) + "?method=" + method;
    }

    void askDestination(Visit visit, int status, SentCodeFactor factor, String message)
            throws ServletException, IOException {
        String typed = visit.form().text("destination");
        Map<String, Object> model = model(visit, factor.method(), message);
        model.put("inputType", factor.inputType());
        model.put(
                "destination",
                typed.isEmpty() ? factor.suggested(visit.caller()).orElse("") : typed);
        model.put("replacing", factor.enrollment(visit.caller()).isPresent());
        visit.reply().page(status, "destination", model);
    }

    void askCode(Visit visit, int status, Enrollment pending, String message) throws ServletException, IOException {
        Map<String, Object> model = model(visit, pending.method(), message);
        Optional<Live> live = sending.live(pending);
        model.put("live", live.isPresent());
        model.put("sentTo", live.map(Live::destination).orElse(""));
        model.put("resendSeconds", live.map(Live::resendAfterSeconds).orElse(0L));
        model.put("expiresSeconds", live.map(Live::expiresInSeconds).orElse(0L));
        model.put("digits", settings.sending().digits());
        visit.reply().page(status, "destination-code", model);
    }

    private static Map<String, Object> model(Visit visit, String method, String message) {
        return new HashMap<>(Map.of(
                "caller",
                visit.caller(),
                "method",
                method,
                "forced",
                visit.standing().held(),
                "message",
                message));
    }
}
