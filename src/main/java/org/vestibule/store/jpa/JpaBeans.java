package org.vestibule.store.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import java.util.Map;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.vestibule.Settings;
import org.vestibule.store.AuditReading;
import org.vestibule.store.StoreClock;
import org.vestibule.store.StoreInspection;
import org.vestibule.store.StoreUnavailable;

/** Where CDI gets the database from: the host's data source, by its JNDI name. */
@ApplicationScoped
class JpaBeans {

    /** Once found, it is kept: a health check comes from outside of the application, where its names are unknown. */
    private volatile DataSource found;

    @Produces
    @Singleton
    Database database(Settings settings, OutsideTransactions outside) {
        return new Database(() -> open(settings, dataSource(settings), serversProvider()), outside);
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    StoreClock clock(Settings settings) {
        return new JpaStoreClock(() -> dataSource(settings));
    }

    @Produces
    @Singleton
    StoreInspection inspection(Settings settings, Database database) {
        return new JpaStoreInspection(() -> dataSource(settings), database);
    }

    @Produces
    @Singleton
    AuditReading auditReading(Settings settings) {
        return new SqlAuditReading(() -> dataSource(settings));
    }

    static EntityManagerFactory open(Settings settings, DataSource dataSource, PersistenceProvider provider) {
        if (settings.createSchema()) {
            new Schema(dataSource).bringUpToDate();
        }
        // EclipseLink takes two units of one name in one JAR for the same, whatever their data sources: a shared
        // library.
        Map<String, String> ownSession = Map.of("eclipselink.session-name", "vestibule-" + UUID.randomUUID());
        return provider.createContainerEntityManagerFactory(new Unit(FreshReads.over(dataSource)), ownSession);
    }

    private DataSource dataSource(Settings settings) {
        if (found == null) {
            found = lookUp(settings);
        }
        return found;
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's, never a caller's
    private static DataSource lookUp(Settings settings) {
        try {
            return InitialContext.doLookup(settings.dataSource());
        } catch (NamingException e) {
            throw new StoreUnavailable(
                    "There is no data source \"" + settings.dataSource() + "\"; set vestibule.data-source to the JNDI"
                            + " name of one",
                    e);
        }
    }

    private static PersistenceProvider serversProvider() {
        return PersistenceProviderResolverHolder.getPersistenceProviderResolver().getPersistenceProviders().stream()
                .findFirst()
                .orElseThrow(() -> new StoreUnavailable("The server has no Jakarta Persistence provider"));
    }
}
