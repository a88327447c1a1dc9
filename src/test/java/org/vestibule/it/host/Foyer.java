package org.vestibule.it.host;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/** A public page of the host's, from which other pages are reached by dispatch. */
@WebServlet(urlPatterns = "/open/*", asyncSupported = true)
public class Foyer extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SecurityContext security;

    @Inject
    private transient StaffRoom staffRoom;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getPathInfo()) {
            case "/forward" -> request.getRequestDispatcher("/vault/x").forward(request, response);
            case "/include" -> request.getRequestDispatcher("/vault/x").include(request, response);
            case "/async" -> request.startAsync().dispatch("/vault/x");
            case "/error" -> response.sendError(418);
            case "/jsp" -> request.getRequestDispatcher("/papers/plan.jsp").forward(request, response);
            case "/static" -> request.getRequestDispatcher("/papers/plan.txt").include(request, response);
            default -> response.getWriter().print(who(request));
        }
    }

    private String who(HttpServletRequest request) {
        return String.join(
                " ",
                "principal=" + name(request.getUserPrincipal()),
                "remote=" + request.getRemoteUser(),
                "role=" + request.isUserInRole("user"),
                "context=" + name(security.getCallerPrincipal()),
                "contextRole=" + security.isCallerInRole("user"),
                "ejb=" + askStaff());
    }

    /** Of nobody, by the servers' choice: none, or "anonymous". */
    private static String name(Principal principal) {
        return principal == null ? null : principal.getName();
    }

    private String askStaff() {
        try {
            return staffRoom.tea();
        } catch (EJBException e) {
            return "refused";
        }
    }
}
