package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;

/** Lets a half-way caller go back to the login page, as nobody. */
public final class CancelServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LoginPage loginPage;

    @Override
    void post(Visit visit) throws ServletException {
        if (visit.standing().hasTempToken()) {
            visit.standing().halfWay().ifPresent(doorkeeper::forget);
        } else if (!visit.standing().passed()) {
            doorkeeper.showOut(visit.request());
        }
        if (visit.reply().json()) {
            visit.reply().done();
        } else if (visit.standing().passed()) {
            visit.reply().seeOther(Room.SETTINGS);
        } else {
            visit.reply().seeOther(loginPage.address(visit.request()));
        }
    }
}
