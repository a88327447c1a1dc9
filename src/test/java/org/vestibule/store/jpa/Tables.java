package org.vestibule.store.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Makes the tables in a database, as the application does at its first start. */
public final class Tables {

    private Tables() {}

    public static void make(DataSource dataSource) {
        new Schema(dataSource).bringUpToDate();
    }

    /** Who did things of that kind, and why, as the audit trail tells. */
    public static List<String> told(DataSource dataSource, String event) {
        List<String> told = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT actor, reason FROM vestibule_audit WHERE event = ?")) {
            select.setString(1, event);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    told.add(rows.getString(1) + ": " + rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return told;
    }
}
