package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import java.util.Optional;
import javax.sql.DataSource;
import org.vestibule.Settings;
import org.vestibule.store.StoreClock;
import org.vestibule.store.Stores;

/** The JPA stores without a container. */
final class JpaScene {

    private JpaScene() {}

    static Database database(DataSource dataSource, PersistenceProvider provider) {
        Settings settings = Settings.read(name -> Optional.empty());
        return new Database(() -> JpaBeans.open(settings, dataSource, provider), new OutsideTransactions());
    }

    static Stores stores(Database database, DataSource dataSource) {
        return stores(database, new JpaStoreClock(() -> dataSource));
    }

    /** The same by another clock, for tests that move the time, which no database lets them. */
    static Stores stores(Database database, StoreClock clock) {
        return new Stores(
                new JpaEnrollments(database),
                new JpaCodes(database),
                new JpaCallers(database),
                new JpaAttempts(database),
                new JpaHalfWayLogins(database),
                new JpaRefreshTokens(database),
                new JpaSentCodes(database),
                new JpaTrustedBrowsers(database),
                new JpaDisavowals(database),
                new JpaAuditTrail(database),
                new JpaRecoveryPasses(database),
                new JpaMoves(database),
                new JpaGraces(database),
                new JpaReadiness(database),
                database,
                clock);
    }
}
