package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import org.vestibule.token.Grants;

/** Signs a program out, by whatever it is known by: a session, an access token, a refresh token, a temporary token. */
public final class LogoutServlet extends ProgramServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Grants grants;

    @Inject
    private transient Bearer bearer;

    @Override
    void act(Visit visit) throws ServletException {
        String refreshToken = visit.form().text("refreshToken");
        if (!refreshToken.isEmpty()) {
            grants.endOf(refreshToken);
        }
        bearer.end(visit.request());
        if (visit.standing().inSession()) {
            doorkeeper.showOut(visit.request());
        } else {
            visit.standing().halfWay().ifPresent(doorkeeper::forget);
        }
        visit.reply().done();
    }
}
