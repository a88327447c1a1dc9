package org.vestibule.it.host;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page of the host's that nobody may see half-way in, in whatever way it is reached. */
@WebServlet(
        urlPatterns = {"/vault/*", "/strict/vault/*"},
        asyncSupported = true)
public class Vault extends HttpServlet {

    public static final String MARK = "what-the-vault-holds";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(MARK + " for " + request.getUserPrincipal());
    }
}
