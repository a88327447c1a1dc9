package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.vestibule.flow.TwoNodesContract;
import org.vestibule.store.Stores;

/** Two servers, each with a unit of its own, over one database. */
class TwoNodesOnDatabasesIT {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnDatabase extends TwoNodesContract {

        private Database here;
        private Database there;
        private List<Stores> stores;

        abstract DataSource freshDatabase() throws SQLException;

        abstract PersistenceProvider provider();

        @BeforeAll
        void open() throws SQLException {
            DataSource dataSource = freshDatabase();
            here = JpaScene.database(dataSource, provider());
            there = JpaScene.database(dataSource, provider());
            stores = List.of(JpaScene.stores(here, clock::instant), JpaScene.stores(there, clock::instant));
        }

        @AfterAll
        void close() {
            here.close();
            there.close();
        }

        @Override
        protected List<Stores> bothStores() {
            return stores;
        }
    }

    @Nested
    class OnH2WithEclipseLink extends OnDatabase {
        @Override
        DataSource freshDatabase() {
            return H2.freshDatabase();
        }

        @Override
        PersistenceProvider provider() {
            return new org.eclipse.persistence.jpa.PersistenceProvider();
        }
    }

    @Nested
    class OnPostgresWithEclipseLink extends OnDatabase {
        @Override
        DataSource freshDatabase() throws SQLException {
            return Postgres.freshDatabase();
        }

        @Override
        PersistenceProvider provider() {
            return new org.eclipse.persistence.jpa.PersistenceProvider();
        }
    }

    @Nested
    class OnPostgresWithHibernate extends OnDatabase {
        @Override
        DataSource freshDatabase() throws SQLException {
            return Postgres.freshDatabase();
        }

        @Override
        PersistenceProvider provider() {
            return new HibernatePersistenceProvider();
        }
    }

    @Nested
    class OnMariaDbWithEclipseLink extends OnDatabase {
        @Override
        DataSource freshDatabase() throws SQLException {
            return MariaDb.freshDatabase();
        }

        @Override
        PersistenceProvider provider() {
            return new org.eclipse.persistence.jpa.PersistenceProvider();
        }
    }

    @Nested
    class OnMariaDbWithHibernate extends OnDatabase {
        @Override
        DataSource freshDatabase() throws SQLException {
            return MariaDb.freshDatabase();
        }

        @Override
        PersistenceProvider provider() {
            return new HibernatePersistenceProvider();
        }
    }
}
