package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import javax.sql.DataSource;

class H2EclipseLinkStoreTest extends JpaStoreContract {

    @Override
    DataSource freshDatabase() {
        return H2.freshDatabase();
    }

    @Override
    PersistenceProvider provider() {
        return new org.eclipse.persistence.jpa.PersistenceProvider();
    }
}
