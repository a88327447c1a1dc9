package org.vestibule.it.hosts.loginservlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/** A page for callers only, as the page itself finds out. */
@WebServlet("/desk")
public class Desk extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getUserPrincipal() == null) {
            response.sendRedirect("sign-in");
            return;
        }
        if (request.getParameter("note") != null) {
            request.getSession().setAttribute("note", request.getParameter("note"));
        }
        request.setAttribute("user", request.getUserPrincipal().getName());
        request.setAttribute("note", request.getSession().getAttribute("note"));
        request.setAttribute(
                "groups",
                Stream.of("user", "admin").filter(request::isUserInRole).toList());
        request.getRequestDispatcher("/WEB-INF/desk.jsp").forward(request, response);
    }
}
