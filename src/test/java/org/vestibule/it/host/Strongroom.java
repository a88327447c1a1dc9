package org.vestibule.it.host;

import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page for callers who have proven two factors, in the application's own words: a group. */
@WebServlet("/strongroom")
@ServletSecurity(@HttpConstraint(rolesAllowed = "MFA"))
public class Strongroom extends HttpServlet {

    public static final String MARK = "what-the-strongroom-holds";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(MARK);
    }
}
