package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.vestibule.flow.Sending;
import org.vestibule.store.Enrollment;

/**
 * Sends a code by SMS or mail, or another one: to somebody who is asked for it, or to confirm a setup.
 *
 * <p>Only ever by a POST: a page that is shown again, or fetched ahead by a browser, sends nothing. The next stop is {@link
 * Sending}.
 */
public final class SendServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sending sending;

    @Inject
    private transient PendingSetup pendingSetup;

    @Inject
    private transient Recognition recognition;

    @Inject
    private transient ChallengePage challengePage;

    @Inject
    private transient SentSetup sentSetup;

    /** Whoever reloads the answer to a POST is led to the page that it was about. */
    @Override
    void get(Visit visit) {
        visit.reply().seeOther(visit.standing().mustEnroll() ? Room.SETUP : Room.CHALLENGE);
    }

    @Override
    void post(Visit visit) throws ServletException, IOException {
        boolean forSetup =
                visit.standing().mustEnroll() || !visit.form().text("setup").isEmpty();
        if (forSetup) {
            sendAgain(visit);
        } else {
            send(visit, visit.form().text("method"));
        }
    }

    private void send(Visit visit, String method) throws ServletException, IOException {
        Sending.Result result = sending.send(recognition.asked(visit), method, MessageWords.order(visit, settings));
        SendingReply said = SendingReply.of(visit.reply().texts(), result);
        if (visit.reply().json()) {
            said.json(visit.reply());
        } else if (said.sent()) {
            String challenge = visit.request().getContextPath() + Room.CHALLENGE.path(settings.prefix());
            visit.reply().seeOther(challenge + "?method=" + method);
        } else if (result instanceof Sending.Result.NoWay) {
            visit.reply().trouble(said.status(), "badRequest", said.code());
        } else {
            said.wait(visit.reply());
            challengePage.tell(visit, method, said);
        }
    }

    private void sendAgain(Visit visit) throws ServletException, IOException {
        Optional<Enrollment> pending = pendingSetup.current(visit);
        if (pending.isPresent()) {
            sentSetup.send(visit, pending.get());
        } else if (visit.reply().json()) {
            visit.reply().problem(401, "CODE_EXPIRED", visit.reply().texts().get("error.sent.setup"));
        } else {
            visit.reply().seeOther(Room.SETUP);
        }
    }
}
