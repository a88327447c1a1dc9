package org.vestibule.store.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.vestibule.store.StoreUnavailable;

/**
 * The right to change the tables, held by one node at a time and for a minute at most: a node that dies gives it up.
 *
 * <p>Taken by a conditional UPDATE of one row; times are those of the holder's clock, and only their order counts.
 */
final class SchemaLease implements AutoCloseable {

    private static final long LEASE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 200;
    private static final int PATIENCE = 600;

    private final Connection connection;
    private final String holder = UUID.randomUUID().toString();

    private SchemaLease(Connection connection) {
        this.connection = connection;
    }

    /** Waits for the lease, two minutes at most. */
    static SchemaLease take(Connection connection) throws SQLException {
        SchemaLease lease = new SchemaLease(connection);
        for (int i = 0; i < PATIENCE; i++) {
            lease.prepareTables();
            if (lease.update("holder IS NULL OR until < " + System.currentTimeMillis())) {
                return lease;
            }
            pause();
        }
        throw new StoreUnavailable("Another node holds the lease on the tables of Vestibule and does not let go");
    }

    /** Holds it for another minute. */
    void renew() throws SQLException {
        if (!update("holder = '" + holder + "'")) {
            throw new StoreUnavailable("The lease on the tables of Vestibule went to another node");
        }
    }

    private boolean update(String condition) throws SQLException {
        String sql = "UPDATE vestibule_schema_lease SET holder = ?, until = ? WHERE id = 1 AND (" + condition + ")";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, holder);
            update.setLong(2, System.currentTimeMillis() + LEASE_MILLIS);
            return update.executeUpdate() == 1;
        }
    }

    /** Of several nodes that do this at once, some get an error: they find the tables there at their next look. */
    private void prepareTables() throws SQLException {
        attempt("CREATE TABLE IF NOT EXISTS vestibule_schema (version INTEGER NOT NULL PRIMARY KEY)");
        attempt("CREATE TABLE IF NOT EXISTS vestibule_schema_lease"
                + " (id INTEGER NOT NULL PRIMARY KEY, holder VARCHAR(36), until BIGINT NOT NULL)");
        attempt("INSERT INTO vestibule_schema_lease (id, holder, until)"
                + " SELECT 1, NULL, 0 WHERE NOT EXISTS (SELECT 1 FROM vestibule_schema_lease WHERE id = 1)");
    }

    private void attempt(String sql) throws SQLException {
        try {
            Schema.execute(connection, sql);
        } catch (SQLException anotherNodeWasFirst) {
            if (!connection.isValid(5)) {
                throw anotherNodeWasFirst;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Interrupted while waiting for the lease on the tables of Vestibule", e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (PreparedStatement release = connection.prepareStatement(
                "UPDATE vestibule_schema_lease SET holder = NULL, until = 0 WHERE id = 1 AND holder = ?")) {
            release.setString(1, holder);
            release.executeUpdate();
        }
    }
}
