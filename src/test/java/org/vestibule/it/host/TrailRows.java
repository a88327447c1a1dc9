package org.vestibule.it.host;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditTrail;

/** Reads the audit trail as an application may, the newest first; and takes its table away, or gives it back. */
@WebServlet("/open/trail")
public class TrailRows extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditTrail trail;

    @Resource(lookup = "java:app/jdbc/lobby")
    private transient DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String caller = request.getParameter("caller");
        List<AuditEntry> entries = caller == null ? trail.ofAll("", 5000) : trail.of(caller, "", 100);
        response.setContentType("text/plain;charset=UTF-8");
        for (AuditEntry entry : entries) {
            response.getWriter().println(entry);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        boolean away = request.getParameter("away") != null;
        String from = away ? "vestibule_audit" : "vestibule_audit_away";
        String to = away ? "vestibule_audit_away" : "vestibule_audit";
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + from + " RENAME TO " + to);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
