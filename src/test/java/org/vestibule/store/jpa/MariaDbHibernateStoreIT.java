package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.AfterAll;

class MariaDbHibernateStoreIT extends JpaStoreContract {

    @Override
    DataSource freshDatabase() throws SQLException {
        return MariaDb.freshDatabase();
    }

    @Override
    PersistenceProvider provider() {
        return new HibernatePersistenceProvider();
    }

    @AfterAll
    void everyConnectionWasGivenBack() throws SQLException {
        MariaDb.assertNoneIsOpen();
    }
}
