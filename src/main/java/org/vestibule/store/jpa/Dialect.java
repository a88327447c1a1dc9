package org.vestibule.store.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * What databases do not agree about, although they all speak SQL.
 *
 * @param name of the product in small letters, as the folder of its scripts is called
 */
record Dialect(String name) {

    private static final String MARIADB = "mariadb";

    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        // MySQL's driver takes every server for MySQL, but tells the version that the server told.
        boolean mariaDb = lower(about.getDatabaseProductVersion()).contains(MARIADB);
        return new Dialect(mariaDb ? MARIADB : lower(about.getDatabaseProductName()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether a transaction sees what others commit only if that is asked for: so with MariaDB and MySQL. */
    boolean repeatsReads() {
        return isMySql();
    }

    /** Whether a query may be answered with what it was answered before, although that has changed: so with H2. */
    boolean remembersAnswers() {
        return name.equals("h2");
    }

    private boolean isMySql() {
        return name.equals(MARIADB) || name.equals("mysql");
    }

    /** The database's time. In MariaDB and MySQL CURRENT_TIMESTAMP has no time zone: a driver can only guess it. */
    Instant now(Connection connection) throws SQLException {
        String query = isMySql()
                ? "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000"
                : "SELECT CURRENT_TIMESTAMP";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return isMySql()
                    ? Instant.ofEpochMilli(rows.getLong(1))
                    : rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
