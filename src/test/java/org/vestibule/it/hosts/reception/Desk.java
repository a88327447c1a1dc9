package org.vestibule.it.hosts.reception;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.stream.Stream;

/** A page for callers only. */
@WebServlet("/desk")
@ServletSecurity(@HttpConstraint(rolesAllowed = "user"))
public class Desk extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        request.setAttribute("user", request.getUserPrincipal().getName());
        request.setAttribute("note", session == null ? null : session.getAttribute("note"));
        request.setAttribute(
                "groups",
                Stream.of("user", "admin").filter(request::isUserInRole).toList());
        request.getRequestDispatcher("/WEB-INF/desk.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().setAttribute("note", request.getParameter("note"));
        response.sendRedirect("desk");
    }
}
