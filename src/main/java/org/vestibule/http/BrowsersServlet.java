package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.vestibule.flow.BrowserTrust;

/**
 * Forgets one of the caller's trusted browsers, or all of them: allowed at any time, for it only makes the door narrower.
 *
 * <p>A session that is open in such a browser stays open.
 */
public final class BrowsersServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BrowserTrust trust;

    @Inject
    private transient TrustedBrowser here;

    @Override
    void post(Visit visit) throws ServletException, IOException {
        boolean all = visit.form().text("all").equals("true");
        String id = visit.form().text("id");
        if (!all && id.isEmpty()) {
            visit.reply().trouble(400, "badRequest", "BAD_REQUEST");
            return;
        }
        boolean thisOne = all
                || here.id(visit.request(), visit.caller()).filter(id::equals).isPresent();
        int revoked = all ? trust.revokeAll(visit.caller()) : revokeOne(visit, id);
        if (thisOne) {
            here.forget(visit.request(), visit.reply().response(), visit.caller());
        }
        answer(visit, revoked, all);
    }

    private int revokeOne(Visit visit, String id) {
        return trust.revoke(visit.caller(), id) ? 1 : 0;
    }

    private static void answer(Visit visit, int revoked, boolean all) throws IOException {
        if (visit.reply().json()) {
            visit.reply()
                    .json(
                            200,
                            Json.createObjectBuilder().add("revoked", revoked).build());
        } else {
            Notice.leave(visit.request(), all ? "notice.browsers.revoked" : "notice.browser.revoked");
            visit.reply().seeOther(Room.SETTINGS);
        }
    }
}
