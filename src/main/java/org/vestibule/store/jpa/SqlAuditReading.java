package org.vestibule.store.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditReading;
import org.vestibule.store.AuditSeal;
import org.vestibule.store.StoreUnavailable;

/** The audit trail by plain SQL: to be checked also where there is no persistence provider, from a command line. */
record SqlAuditReading(Supplier<DataSource> dataSource) implements AuditReading {

    private static final String ENTRY =
            "SELECT id, happened_at, event, outcome, reason, caller, actor, method, session_hash,"
                    + " address, agent, node, attempt, proof FROM vestibule_audit WHERE seal = ? ORDER BY id";
    private static final String SEAL = "SELECT serial, entries, sealed_at, newest_at, previous, digest, swept,"
            + " swept_digest, proof, successor FROM vestibule_audit_seal WHERE serial >= ? AND serial <= ?"
            + " ORDER BY serial";

    /** Makes something of a row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public List<AuditSeal> seals(long from, long to) {
        return query(SEAL, Integer.MAX_VALUE, SqlAuditReading::seal, from, to);
    }

    @Override
    public long lastNumber() {
        return query("SELECT MAX(serial) FROM vestibule_audit_seal", 1, SqlAuditReading::number)
                .get(0);
    }

    /** In the order of Java, which no collation changes. */
    @Override
    public List<AuditEntry> entries(long seal, int most) {
        return query(ENTRY, most, SqlAuditReading::entry, seal).stream()
                .sorted(Comparator.comparing(AuditEntry::id))
                .toList();
    }

    @Override
    public long strays(long from, long to) {
        return query(
                        "SELECT COUNT(*) FROM vestibule_audit WHERE seal < 0 OR seal > ? OR (seal > 0 AND seal < ?)",
                        1,
                        SqlAuditReading::number,
                        to,
                        from)
                .get(0);
    }

    private <T> List<T> query(String sql, int most, Row<T> row, long... parameters) {
        try (Connection connection = FreshReads.over(dataSource.get()).getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setLong(i + 1, parameters[i]);
            }
            return read(select, most, row);
        } catch (SQLException e) {
            throw new StoreUnavailable("The audit trail cannot be read", e);
        }
    }

    private static <T> List<T> read(PreparedStatement select, int most, Row<T> row) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (all.size() < most && rows.next()) {
                all.add(row.read(rows));
            }
        }
        return all;
    }

    private static long number(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        return row.wasNull() ? -1 : number;
    }

    private static AuditSeal seal(ResultSet row) throws SQLException {
        return new AuditSeal(
                row.getLong(1),
                row.getInt(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getLong(10) != 0);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                Names.text(row.getString(5)),
                Names.text(row.getString(6)),
                Names.text(row.getString(7)),
                Names.text(row.getString(8)),
                Names.text(row.getString(9)),
                Names.text(row.getString(10)),
                Names.text(row.getString(11)),
                Names.text(row.getString(12)),
                Names.text(row.getString(13)),
                row.getString(14));
    }
}
