package org.vestibule.it.hosts.tokencookie;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives a cookie for name and password, and no session. */
@WebServlet("/sign-in")
public class SignIn extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Token token;

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
            response.addCookie(new Cookie(Token.COOKIE, token.of(name)));
            response.sendRedirect("desk");
        } else {
            doGet(request, response);
        }
    }
}
