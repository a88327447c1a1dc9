package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;

class PostgresHibernateStoreIT extends JpaStoreContract {

    @Override
    DataSource freshDatabase() throws SQLException {
        return Postgres.freshDatabase();
    }

    @Override
    PersistenceProvider provider() {
        return new HibernatePersistenceProvider();
    }
}
