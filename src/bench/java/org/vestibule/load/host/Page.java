package org.vestibule.load.host;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** A page for callers only, of a kilobyte. */
@WebServlet("/page")
public class Page extends HttpServlet {

    static final String USER = "user";

    private static final long serialVersionUID = 1L;

    private static final String LINES = "<p>Nothing of any weight stands here.</p>\n".repeat(25);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(USER) == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .append("<!DOCTYPE html><title>Page</title><h1>")
                .append((String) session.getAttribute(USER))
                .append("</h1>")
                .append(LINES);
    }
}
