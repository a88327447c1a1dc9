package org.vestibule.kit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.vestibule.flow.VestibuleTime;

/** Tells the {@link TestClock}'s time in milliseconds, a POST after letting so many {@code seconds} go by. */
public final class ClockServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @VestibuleTime
    private transient TestClock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        clock.pass(Duration.ofSeconds(Long.parseLong(request.getParameter("seconds"))));
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(clock.millis());
    }
}
