package org.vestibule.it.hosts.homemade;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A page for callers only, as the session has them. */
@WebServlet("/desk")
public class Desk extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object user = request.getSession().getAttribute("user");
        if (user == null) {
            response.sendRedirect("sign-in");
            return;
        }
        if (request.getParameter("note") != null) {
            request.getSession().setAttribute("note", request.getParameter("note"));
        }
        request.setAttribute("user", user);
        request.setAttribute("note", request.getSession().getAttribute("note"));
        request.setAttribute("groups", user.toString().endsWith("-admin") ? List.of("user", "admin") : List.of("user"));
        request.getRequestDispatcher("/WEB-INF/desk.jsp").forward(request, response);
    }
}
