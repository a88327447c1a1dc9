package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;

class H2HibernateStoreIT extends JpaStoreContract {

    @Override
    DataSource freshDatabase() {
        return H2.freshDatabase();
    }

    @Override
    PersistenceProvider provider() {
        return new HibernatePersistenceProvider();
    }
}
