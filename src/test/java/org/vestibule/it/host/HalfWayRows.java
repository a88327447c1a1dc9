package org.vestibule.it.host;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Counts the half-way logins that the server's own data source has of a caller. */
@WebServlet("/open/half-way")
public class HalfWayRows extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private transient DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM vestibule_half_way WHERE caller = ?")) {
            count.setString(1, request.getParameter("caller"));
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                response.getWriter().print(rows.getInt(1));
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
