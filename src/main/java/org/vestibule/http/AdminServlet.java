package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.vestibule.flow.Act;
import org.vestibule.flow.Administration;

/**
 * Where an administrator asks for a caller by name, and sees how that caller stands.
 *
 * <p>A name is posted and kept in the session: it is personal data, and does not belong into addresses. One caller is shown at
 * a time, and there is no list.
 */
public final class AdminServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AdminDoor door;

    @Inject
    private transient AdminPage page;

    @Inject
    private transient Administration administration;

    @Override
    void get(Visit visit) throws ServletException, IOException {
        if (!door.opens(visit)) {
            return;
        }
        if (visit.reply().json()) {
            visit.reply()
                    .json(
                            200,
                            Json.createObjectBuilder()
                                    .add("twoPerson", settings.administration().twoPerson())
                                    .build());
        } else {
            page.show(visit, 200, AdminPage.lookedAt(visit), "", "");
        }
    }

    @Override
    void post(Visit visit) throws ServletException, IOException {
        if (!door.opens(visit)) {
            return;
        }
        String caller = visit.form().text("caller").strip();
        if (!Act.isName(caller)) {
            page.refuse(visit, 400, "BAD_REQUEST", "error.admin.caller", "caller", Optional.empty());
        } else if (visit.reply().json()) {
            visit.reply().json(200, AdminJson.of(administration.state(caller)));
        } else {
            AdminPage.lookAt(visit, caller);
            visit.reply().seeOther(Room.ADMIN);
        }
    }
}
