package org.vestibule.demo;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Shows everybody what the demo would have sent to anybody: a demo only.
 *
 * <p>Half-way callers too: its address is among the public paths, and so is that of the page it forwards to.
 */
@WebServlet("/outbox")
public class DemoOutboxPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DemoOutbox outbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        request.setAttribute("messages", outbox.newestFirst());
        request.getRequestDispatcher("/demo/outbox.jsp").forward(request, response);
    }
}
