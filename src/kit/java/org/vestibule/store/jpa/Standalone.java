package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.vestibule.Settings;
import org.vestibule.store.Attempts;
import org.vestibule.store.AuditReading;
import org.vestibule.store.AuditTrail;
import org.vestibule.store.Callers;
import org.vestibule.store.Codes;
import org.vestibule.store.Enrollments;
import org.vestibule.store.HalfWayLogins;
import org.vestibule.store.KeyUse;
import org.vestibule.store.RecoveryPasses;
import org.vestibule.store.StoreClock;
import org.vestibule.store.StoreInspection;
import org.vestibule.store.Transactions;

/** The stores over a data source, for a program outside any server; in this package because they are nobody else's. */
public final class Standalone implements AutoCloseable {

    private final Database database;
    private final Supplier<DataSource> dataSource;

    /** @param provider what the server would bring: EclipseLink or Hibernate */
    public Standalone(Settings settings, DataSource dataSource, PersistenceProvider provider) {
        this.dataSource = () -> dataSource;
        this.database = new Database(() -> JpaBeans.open(settings, dataSource, provider), new OutsideTransactions());
    }

    public Enrollments enrollments() {
        return new JpaEnrollments(database);
    }

    public Codes codes() {
        return new JpaCodes(database);
    }

    public Callers callers() {
        return new JpaCallers(database);
    }

    public Attempts attempts() {
        return new JpaAttempts(database);
    }

    public HalfWayLogins halfWays() {
        return new JpaHalfWayLogins(database);
    }

    public RecoveryPasses recoveryPasses() {
        return new JpaRecoveryPasses(database);
    }

    public AuditTrail auditTrail() {
        return new JpaAuditTrail(database);
    }

    public AuditReading auditReading() {
        return new SqlAuditReading(dataSource);
    }

    public KeyUse keyUse() {
        return new JpaKeyUse(database);
    }

    public Transactions transactions() {
        return database;
    }

    public StoreClock clock() {
        return new JpaStoreClock(dataSource);
    }

    public StoreInspection inspection() {
        return new JpaStoreInspection(dataSource, database);
    }

    @Override
    public void close() {
        database.close();
    }
}
