package org.vestibule.it.host;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Makes a caller's trusted browsers a month older than they are: the clock of the tests may not run so far ahead. */
@WebServlet("/open/age-browsers")
public class OldBrowsers extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    @SuppressWarnings("BanJNDI") // the name is ours
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            DataSource dataSource = InitialContext.doLookup("java:app/jdbc/lobby");
            response.getWriter().print(age(dataSource, request.getParameter("caller")));
        } catch (SQLException | NamingException e) {
            throw new ServletException(e);
        }
    }

    private static int age(DataSource dataSource, String caller) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement age = connection.prepareStatement("UPDATE vestibule_trusted_browser"
                        + " SET expires_at = expires_at - 2592000000 WHERE caller = ?")) {
            age.setString(1, caller);
            return age.executeUpdate();
        }
    }
}
