package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;

/**
 * A room for programs: it speaks JSON only, and is there where Vestibule is the application's own login.
 *
 * <p>Behind another login there is nothing it could sign anybody in to.
 */
abstract class ProgramServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LoginPage loginPage;

    /** Answers a GET of a program. */
    void tell(Visit visit) throws ServletException, IOException {
        super.get(visit);
    }

    /** Answers a POST of a program. */
    void act(Visit visit) throws ServletException, IOException {
        super.post(visit);
    }

    @Override
    final void get(Visit visit) throws ServletException, IOException {
        if (isHere(visit)) {
            tell(visit);
        }
    }

    @Override
    final void post(Visit visit) throws ServletException, IOException {
        if (isHere(visit)) {
            act(visit);
        }
    }

    private boolean isHere(Visit visit) throws IOException {
        if (loginPage.hostsOwn()) {
            visit.reply().problem(404, "NOT_FOUND", visit.reply().texts().get("problem.notOurLogin.text"));
        }
        return !loginPage.hostsOwn();
    }
}
