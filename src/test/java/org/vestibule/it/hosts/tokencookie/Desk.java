package org.vestibule.it.hosts.tokencookie;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A page for callers only, as the cookie has them. */
@WebServlet("/desk")
public class Desk extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> notes = new ConcurrentHashMap<>();

    @Inject
    private transient Token token;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String user = token.caller(request).orElse("");
        if (user.isEmpty()) {
            response.sendRedirect("sign-in");
            return;
        }
        if (request.getParameter("note") != null) {
            notes.put(user, request.getParameter("note"));
        }
        request.setAttribute("user", user);
        request.setAttribute("note", notes.get(user));
        request.setAttribute("groups", user.endsWith("-admin") ? List.of("user", "admin") : List.of("user"));
        request.getRequestDispatcher("/WEB-INF/desk.jsp").forward(request, response);
    }
}
