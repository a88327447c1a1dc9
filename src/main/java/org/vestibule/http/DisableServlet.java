package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestibule.factor.Factor;
import org.vestibule.factor.Factors;
import org.vestibule.flow.Pass;
import org.vestibule.flow.Policy;
import org.vestibule.flow.Removal;
import org.vestibule.flow.Removal.Result;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;

/** Removes an authenticator, after the second factor was proven once more. */
public final class DisableServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Enrollments enrollments;

    @Inject
    private transient Removal removal;

    @Inject
    private transient Factors factors;

    @Inject
    private transient Policy policy;

    @Inject
    private transient FreshAnswer freshAnswer;

    @Inject
    private transient Recognition recognition;

    @Inject
    private transient Changeover changeover;

    @Inject
    private transient Bearer bearer;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        Optional<Enrollment> named = named(visit, visit.request().getParameter("id"));
        if (named.isEmpty()) {
            visit.reply().seeOther(Room.SETTINGS);
        } else if (freshAnswer.mustBeSent(visit)) {
            freshAnswer.askFirst(
                    visit,
                    Room.DISABLE.path(settings.prefix()) + "?id=" + named.get().id());
        } else {
            show(visit, 200, named.get(), "");
        }
    }

    @Override
    void post(Visit visit) throws ServletException, IOException {
        Optional<Enrollment> named = named(visit, visit.form().text("id"));
        if (named.isEmpty()) {
            visit.reply().trouble(404, "notFound", "BAD_REQUEST");
            return;
        }
        FreshAnswer.Taken taken = freshAnswer.take(visit);
        if (taken.pass().isPresent()) {
            remove(visit, taken.pass().get(), named.get());
        } else if (visit.reply().json()) {
            visit.reply().problem(taken.status(), taken.code(), taken.message());
        } else {
            show(visit, taken.status(), named.get(), taken.message());
        }
    }

    private void remove(Visit visit, Pass pass, Enrollment named) throws ServletException, IOException {
        boolean demanded = demanded(visit);
        Result result = changeover.alone(visit.caller(), () -> {
            Result done = removal.remove(visit.caller(), named.id(), demanded);
            if (done instanceof Result.Removed removed) {
                recognition.renew(visit, after(removed, pass));
            }
            return done;
        });
        if (result instanceof Result.Removed removed) {
            done(visit, after(removed, pass), named, removed.enabled());
        } else if (result instanceof Result.Demanded) {
            visit.reply().trouble(403, "required", "2FA_REQUIRED");
        } else {
            visit.reply().trouble(404, "notFound", "BAD_REQUEST");
        }
    }

    private static Pass after(Result.Removed removed, Pass pass) {
        return removed.enabled() ? pass.inEpoch(removed.epoch()) : pass.withoutFactor(removed.epoch());
    }

    private void done(Visit visit, Pass pass, Enrollment gone, boolean enabled) throws IOException {
        if (visit.reply().json()) {
            JsonObjectBuilder answer = Json.createObjectBuilder().add("enabled", enabled);
            bearer.grant(visit, pass, answer);
            visit.reply().json(200, answer.build());
        } else {
            boolean sent = factors.named(gone.method()).filter(Factor::sent).isPresent();
            Notice.leave(visit.request(), sent ? "notice.removed.sent" : "notice.removed");
            visit.reply().seeOther(Room.SETTINGS);
        }
    }

    private void show(Visit visit, int status, Enrollment named, String message) throws ServletException, IOException {
        visit.reply()
                .page(
                        status,
                        "disable",
                        Map.of(
                                "caller", visit.caller(),
                                "id", named.id(),
                                "label", named.label(),
                                "last", enrollments.active(visit.caller()).size() == 1,
                                "required", demanded(visit),
                                "fresh",
                                        freshAnswer.isFresh(
                                                visit.standing().pass().orElseThrow()),
                                "message", message));
    }

    private boolean demanded(Visit visit) {
        return policy.demandsFactor(visit.caller(), Caller.groups(visit));
    }

    /** The one that is named; a program that names none means the only one. */
    private Optional<Enrollment> named(Visit visit, String id) {
        List<Enrollment> mine = enrollments.active(visit.caller());
        if ((id == null || id.isEmpty()) && mine.size() == 1) {
            return Optional.of(mine.get(0));
        }
        return mine.stream().filter(enrollment -> enrollment.id().equals(id)).findFirst();
    }
}
