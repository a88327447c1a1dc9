package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

class MariaDbEclipseLinkStoreIT extends JpaStoreContract {

    @Override
    DataSource freshDatabase() throws SQLException {
        return MariaDb.freshDatabase();
    }

    @Override
    PersistenceProvider provider() {
        return new org.eclipse.persistence.jpa.PersistenceProvider();
    }

    @AfterAll
    void everyConnectionWasGivenBack() throws SQLException {
        MariaDb.assertNoneIsOpen();
    }
}
