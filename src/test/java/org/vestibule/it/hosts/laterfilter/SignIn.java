package org.vestibule.it.hosts.laterfilter;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Looks at name and password by itself. */
@WebServlet("/sign-in")
public class SignIn extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/WEB-INF/sign-in.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = request.getParameter("username");
        if (name.startsWith("guest-") && request.getParameter("password").equals(name + "-password")) {
            request.getSession().setAttribute("user", name);
            response.sendRedirect("desk");
        } else {
            doGet(request, response);
        }
    }
}
