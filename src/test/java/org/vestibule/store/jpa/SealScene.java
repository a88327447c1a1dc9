package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.vestibule.Settings;
import org.vestibule.flow.Chronicle;
import org.vestibule.flow.Sealer;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.kit.SettableClock;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.AuditCheck;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditInk;
import org.vestibule.store.AuditSeal;
import org.vestibule.store.Forger;
import org.vestibule.store.TestKeys;

/** An audit trail in a database of its own, and somebody who has that database. */
final class SealScene {

    final DataSource dataSource;
    final JpaAuditTrail audit;
    final JpaAuditChain chain;
    final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    String days = "400";
    private final Database database;
    private final Chronicle chronicle;

    /** Begins anew: what other tests left is gone. */
    SealScene(DataSource dataSource, Database database) throws SQLException {
        this.dataSource = dataSource;
        this.database = database;
        audit = new JpaAuditTrail(database);
        chain = new JpaAuditChain(database);
        database.open();
        define("DELETE FROM vestibule_audit");
        define("DELETE FROM vestibule_audit_seal");
        define("INSERT INTO vestibule_audit_seal (serial, entries, sealed_at, newest_at, previous, digest, swept,"
                + " swept_digest, proof, successor) VALUES (1, 0, 0, 0, '-', 'beginning', 0, '-', '-', 0)");
        chronicle = new Chronicle(
                settings().audit(), audit, new AuditInk(TestKeys.ring("k1")), new RandomCodes(new SecureRandom()));
    }

    private Settings settings() {
        return Settings.read(name -> name.equals("vestibule.audit.days") ? Optional.of(days) : Optional.empty());
    }

    Sealer sealer(String... keys) {
        return new Sealer(settings(), TestKeys.ring(keys), chain, database, clock);
    }

    void write(String caller, int times) {
        for (int i = 0; i < times; i++) {
            chronicle.write(new SecurityEvent(SecurityEvent.Type.REJECTED, caller, "totp", clock.instant()));
        }
    }

    /** Three seals over two entries each, and one entry that waits. */
    SealScene withThreeSeals() {
        for (int i = 0; i < 3; i++) {
            write("alice", 2);
            sealer("k1").seal();
        }
        write("bob", 1);
        assertThat(check("k1"))
                .isEqualTo(new AuditCheck.Report(4, 6, 4, chain.last().digest(), 1, Optional.empty()));
        return this;
    }

    AuditCheck checker(String... keys) {
        return new AuditCheck(reading(), new AuditInk(TestKeys.ring(keys)));
    }

    private SqlAuditReading reading() {
        return new SqlAuditReading(() -> dataSource);
    }

    AuditCheck.Report check(String... keys) {
        return checker(keys).all();
    }

    String idOfSeal(long seal, int index) {
        return reading().entries(seal, 10).get(index).id();
    }

    /** Changes the first entry of a seal, and the seal's digest with it. */
    void forge(long seal, String column, String value) throws SQLException {
        AuditEntry entry = reading().entries(seal, 1).get(0);
        execute("UPDATE vestibule_audit SET " + column + " = '" + value + "' WHERE id = '" + entry.id() + "'");
        AuditSeal was = reading().seals(seal, seal).get(0);
        String digest = Forger.digest(was, reading().entries(seal, 10));
        execute("UPDATE vestibule_audit_seal SET digest = '" + digest + "' WHERE serial = " + seal);
    }

    void define(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Schema.execute(connection, sql);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (statement.executeUpdate() == 0) {
                throw new SQLException("Nothing was changed by " + sql);
            }
        }
    }

    String text(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
