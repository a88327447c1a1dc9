package org.vestibule.it.hosts.busy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers later, on another thread. */
@WebServlet(urlPatterns = "/slow", asyncSupported = true)
public class Slow extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        async.start(() -> {
            try {
                async.getResponse().getWriter().print("at last, " + request.getRemoteUser());
                async.complete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
