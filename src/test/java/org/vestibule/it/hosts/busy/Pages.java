package org.vestibule.it.hosts.busy;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/** This application's pages, written by hand: no JSP is reached where everything is the interface's. */
@WebServlet({"/desk", "/login", "/trouble", "/broken"})
public class Pages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String LOGIN =
            """
            <form method="post" action="%1$s/j_security_check">
              <input type="hidden" name="csrf" value="%2$s">
              <input type="text" name="j_username">
              <input type="password" name="j_password">
              <button>Sign in</button>
            </form>
            """;

    private static final String DESK =
            """
            <p id="caller">%2$s</p>
            <p id="groups">%3$s</p>
            <p id="note">%4$s</p>
            <form id="write" method="post" action="%1$s/desk">
              <input type="hidden" name="csrf" value="%5$s">
              <input type="text" name="note">
              <button>Write down</button>
            </form>
            <form id="sign-out" method="post" action="%1$s/logout">
              <input type="hidden" name="csrf" value="%5$s">
              <button>Sign out</button>
            </form>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html;charset=UTF-8");
        switch (request.getServletPath()) {
            case "/login" ->
                page(
                        response,
                        "Sign in",
                        LOGIN.formatted(request.getContextPath(), ForgeryFilter.token(request.getSession())));
            case "/desk" -> page(response, "Your desk", desk(request));
            case "/broken" -> throw new IllegalStateException("on purpose");
            default -> page(response, "Our own trouble page", "<p id=\"trouble\">Call the caretaker.</p>");
        }
    }

    private static String desk(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            request.getSession().setAttribute("note", request.getParameter("note"));
        }
        return DESK.formatted(
                request.getContextPath(),
                request.getRemoteUser(),
                Stream.of("user", "admin").filter(request::isUserInRole).toList(),
                request.getSession().getAttribute("note"),
                ForgeryFilter.token(request.getSession()));
    }

    private static void page(HttpServletResponse response, String title, String body) throws IOException {
        response.getWriter()
                .print("<!DOCTYPE html><html lang=\"en\"><head><title>" + title + "</title></head><body><main><h1>"
                        + title + "</h1>" + body + "</main></body></html>");
    }
}
