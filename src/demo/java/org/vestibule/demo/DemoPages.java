package org.vestibule.demo;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vestibule.flow.GraceLeft;
import org.vestibule.flow.Pass;
import org.vestibule.http.Proof;

/** The demo's pages: who may see each stands in web.xml. */
@WebServlet({"", "/login", "/account"})
public class DemoPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> PAGES =
            Map.of("/login", "login.jsp", "/account", "account.jsp", "/admin", "admin.jsp");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getUserPrincipal() != null) {
            request.setAttribute("caller", request.getUserPrincipal().getName());
            request.setAttribute("groups", groups(request));
            request.setAttribute("grace", grace(request));
            request.setAttribute("secondFactor", hasSecondFactor(request.getSession(false)));
        }
        response.setHeader("Cache-Control", "no-store");
        String page = PAGES.getOrDefault(request.getServletPath(), "home.jsp");
        request.getRequestDispatcher("/WEB-INF/pages/" + page).forward(request, response);
    }

    static List<String> groups(HttpServletRequest request) {
        return Stream.of("user", "admin").filter(request::isUserInRole).toList();
    }

    /** What Vestibule says that is left of a time without a second factor; empty where nothing is to be said of it. */
    private static String grace(HttpServletRequest request) {
        if (request.getParameter("later") != null || !(request.getAttribute(Proof.GRACE) instanceof GraceLeft left)) {
            return "";
        }
        String until = left.until()
                .map(end -> " until " + end.atZone(ZoneOffset.UTC).toLocalDate())
                .orElse("");
        String signIns = left.signIns().isPresent() ? ", signing in " + left.signInsLeft() + " more times" : "";
        return "You can still do without two-step sign-in" + until + signIns + ".";
    }

    private static boolean hasSecondFactor(HttpSession session) {
        return session != null && session.getAttribute("vestibule.pass") instanceof Pass pass && !pass.lacksFactor();
    }
}
