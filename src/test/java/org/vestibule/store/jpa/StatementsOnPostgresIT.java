package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Nested;

/** On PostgreSQL. */
class StatementsOnPostgresIT {

    abstract static class OnPostgres extends StatementsContract {
        @Override
        DataSource freshDatabase() throws SQLException {
            return Postgres.freshDatabase();
        }
    }

    @Nested
    class WithEclipseLink extends OnPostgres {
        @Override
        PersistenceProvider provider() {
            return new org.eclipse.persistence.jpa.PersistenceProvider();
        }
    }

    @Nested
    class WithHibernate extends OnPostgres {
        @Override
        PersistenceProvider provider() {
            return new HibernatePersistenceProvider();
        }
    }
}
