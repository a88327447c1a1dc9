package org.vestibule.demo;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.vestibule.flow.Pass;
import org.vestibule.http.Proof;

/** Tells a program who it acts for. */
@WebServlet("/api/profile")
public class DemoProfile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Proof proof;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("caller", request.getUserPrincipal().getName())
                        .add("groups", Json.createArrayBuilder(DemoPages.groups(request)))
                        .add("amr", Json.createArrayBuilder(methods(request)))
                        .build()
                        .toString());
    }

    private List<String> methods(HttpServletRequest request) {
        return proof.of(request).map(Pass::methods).orElse(List.of());
    }
}
