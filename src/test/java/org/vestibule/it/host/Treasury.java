package org.vestibule.it.host;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.vestibule.http.RequireSecondFactor;

/** A servlet of the host's that asks again after two minutes. */
@WebServlet(urlPatterns = "/treasury", asyncSupported = true)
@RequireSecondFactor(maxAge = 120)
public class Treasury extends HttpServlet {

    public static final String MARK = "what-the-treasury-holds";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(MARK + " for " + request.getRemoteUser() + " " + request.getParameter("sum"));
    }
}
