package org.vestibule.demo;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.vestibule.flow.Pass;

/** Tells a program who it acts for. */
@WebServlet("/api/profile")
public class DemoProfile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("caller", request.getUserPrincipal().getName())
                        .add("groups", Json.createArrayBuilder(DemoPages.groups(request)))
                        .add("amr", Json.createArrayBuilder(methods(request.getSession(false))))
                        .build()
                        .toString());
    }

    private static List<String> methods(HttpSession session) {
        return session != null && session.getAttribute("vestibule.pass") instanceof Pass pass
                ? pass.methods()
                : List.of();
    }
}
