package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.vestibule.flow.Act;
import org.vestibule.flow.Administration;
import org.vestibule.flow.Administration.Done;

/** Does for a caller what an administrator asks for, with a reason; the address says what. */
public final class AdminActServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AdminDoor door;

    @Inject
    private transient AdminPage page;

    @Inject
    private transient Administration administration;

    @Override
    void post(Visit visit) throws ServletException, IOException {
        if (!door.opens(visit)) {
            return;
        }
        String caller = visit.form().text("caller").strip();
        String reason = visit.form().text("reason");
        if (!Act.isName(caller)) {
            page.refuse(visit, 400, "BAD_REQUEST", "error.admin.caller", "caller", Optional.empty());
        } else if (!Act.isReason(reason)) {
            page.refuse(visit, 400, "BAD_REQUEST", "error.admin.reason", what(visit), Optional.of(caller));
        } else {
            act(visit, caller, new Act(visit.caller(), reason));
        }
    }

    /** By the mapping, which is exact: the last part of one of our own addresses. */
    private static String what(Visit visit) {
        String path = visit.request().getServletPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void act(Visit visit, String caller, Act act) throws ServletException, IOException {
        String what = what(visit);
        switch (what) {
            case "reset" -> answer(visit, caller, what, administration.reset(caller, act));
            case "unlock" -> answer(visit, caller, what, administration.unlock(caller, act));
            case "end-sessions" -> answer(visit, caller, what, administration.endSessions(caller, act));
            case "approve" -> answer(visit, caller, what, administration.approveRecovery(caller, act));
            case "recovery" -> issue(visit, caller, act);
            default -> visit.reply().trouble(404, "notFound", "BAD_REQUEST");
        }
    }

    private void issue(Visit visit, String caller, Act act) throws ServletException, IOException {
        Administration.Issue issue = administration.issueRecovery(caller, act);
        if (issue.pass().isPresent()) {
            page.handOver(visit, caller, issue.pass().get());
        } else {
            answer(visit, caller, "recovery", issue.done());
        }
    }

    private void answer(Visit visit, String caller, String what, Done done) throws ServletException, IOException {
        switch (done) {
            case DONE -> done(visit, caller, what);
            case OWN ->
                page.refuse(
                        visit,
                        403,
                        "FORBIDDEN",
                        what.equals("approve") ? "error.admin.approve.own" : "error.admin.own",
                        what,
                        Optional.of(caller));
            case NOTHING -> page.refuse(visit, 409, "NOTHING_TO_DO", "error.admin.nothing", what, Optional.of(caller));
        }
    }

    private void done(Visit visit, String caller, String what) throws IOException {
        if (visit.reply().json()) {
            visit.reply().json(200, AdminJson.of(administration.state(caller)));
        } else {
            AdminPage.lookAt(visit, caller);
            Notice.leave(visit.request(), "notice.admin." + what);
            visit.reply().seeOther(Room.ADMIN);
        }
    }
}
