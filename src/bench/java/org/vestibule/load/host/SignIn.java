package org.vestibule.load.host;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/** Believes every name: what a password's hash costs is the application's, and no part of what is compared. */
@WebServlet("/sign-in")
public class SignIn extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        HttpSession session = request.getSession();
        if (before != null) {
            request.changeSessionId();
        }
        session.setAttribute(Page.USER, request.getParameter("username"));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
