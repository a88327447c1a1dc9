package org.vestibule.load.host;

import jakarta.annotation.Resource;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The least that a check of anything can be that is to be remembered: JSON in, transactions with so many updates each of the caller's
 * row by its key, a new session id, JSON out.
 */
@WebServlet(value = "/check", loadOnStartup = 1)
public class Floor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:app/jdbc/load")
    private transient DataSource database;

    @Override
    public void init() throws ServletException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS floor (caller VARCHAR(100) PRIMARY KEY, answers BIGINT)");
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    /** Makes the caller's row. */
    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        change("INSERT INTO floor (answers, caller) VALUES (0, ?)", 1, caller(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        JsonObject body;
        try (JsonReader reader = Json.createReader(request.getInputStream())) {
            body = reader.readObject();
        }
        for (String updates : request.getParameter("updates").split(",", -1)) {
            change(
                    "UPDATE floor SET answers = answers + 1 WHERE caller = ?",
                    Integer.parseInt(updates),
                    caller(request));
        }
        request.changeSessionId();
        response.setContentType("application/json");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("verified", body.containsKey("code"))
                        .build()
                        .toString());
    }

    private static String caller(HttpServletRequest request) {
        return (String) request.getSession().getAttribute(Page.USER);
    }

    private void change(String sql, int times, String caller) throws ServletException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(times == 1);
            for (int i = 0; i < times; i++) {
                change(connection, sql, caller);
            }
            if (times > 1) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private static void change(Connection connection, String sql, String caller) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, caller);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("No row of " + caller);
            }
        }
    }
}
