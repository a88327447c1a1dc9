package org.vestibule.store.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.vestibule.store.StoreInspection;
import org.vestibule.store.StoreUnavailable;

/**
 * The shipped scripts, applied in order and once, however many nodes start at the same moment.
 *
 * <p>Which versions are in place stands in {@code vestibule_schema}. A {@link SchemaLease} lets one node at a time apply
 * scripts: not a database lock, because on many databases a CREATE TABLE commits and so releases it.
 */
final class Schema {

    /** The newest script; each version before it has one too. */
    static final int VERSION = StoreInspection.Report.NEEDED;

    private static final String FOLDER = "/META-INF/vestibule/schema/";

    private final DataSource dataSource;

    Schema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Brings the tables to {@link #VERSION}; does nothing when they are there. */
    void bringUpToDate() {
        bringUpTo(VERSION);
    }

    /** Brings the tables to where an earlier release had them, or to {@link #VERSION}. */
    void bringUpTo(int wanted) {
        try (Connection connection = dataSource.getConnection()) {
            if (version(connection) < wanted) {
                applyUnderLease(connection, wanted);
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("The tables of Vestibule could not be read or made", e);
        }
    }

    private void applyUnderLease(Connection connection, int wanted) throws SQLException {
        try (SchemaLease lease = SchemaLease.take(connection)) {
            for (int next = version(connection) + 1; next <= wanted; next++) {
                for (String statement : script(connection, next).split(";\\s*\n", -1)) {
                    lease.renew();
                    executeIfAny(connection, statement);
                }
                execute(connection, "INSERT INTO vestibule_schema (version) VALUES (" + next + ")");
            }
        }
    }

    /** The version in place; 0 when there is not even a table that says so. */
    private static int version(Connection connection) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT MAX(version) FROM vestibule_schema")) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException noSuchTable) {
            return 0;
        }
    }

    private static String script(Connection connection, int version) throws SQLException {
        String path = FOLDER + Dialect.of(connection).name() + "/" + version + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new StoreUnavailable("There is no script " + path + ": make the tables by hand, after the script"
                        + " of a similar database, and set vestibule.schema to none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StoreUnavailable("The script " + path + " could not be read", e);
        }
    }

    private static void executeIfAny(Connection connection, String statement) throws SQLException {
        if (!statement.isBlank()) {
            execute(connection, statement);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
