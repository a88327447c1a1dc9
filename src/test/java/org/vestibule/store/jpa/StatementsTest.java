package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Nested;

/** On H2. */
class StatementsTest {

    abstract static class OnH2 extends StatementsContract {
        @Override
        DataSource freshDatabase() {
            return H2.freshDatabase();
        }
    }

    @Nested
    class WithEclipseLink extends OnH2 {
        @Override
        PersistenceProvider provider() {
            return new org.eclipse.persistence.jpa.PersistenceProvider();
        }
    }

    @Nested
    class WithHibernate extends OnH2 {
        @Override
        PersistenceProvider provider() {
            return new HibernatePersistenceProvider();
        }
    }
}
