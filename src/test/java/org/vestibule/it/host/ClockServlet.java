package org.vestibule.it.host;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.vestibule.flow.VestibuleTime;

/** Tells the application's time in milliseconds, after moving it ahead by {@code seconds} if they are given. */
@WebServlet("/test/clock")
public class ClockServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @VestibuleTime
    private transient TestClock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        clock.moveAhead(Duration.ofSeconds(Long.parseLong(request.getParameter("seconds"))));
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(clock.millis());
    }
}
