package org.vestibule.store.jpa;

import jakarta.persistence.spi.PersistenceProvider;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.vestibule.store.StoreContract;
import org.vestibule.store.Stores;

/** The store contract on a database and a provider, one fresh database for all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaStoreContract extends StoreContract {

    private Database database;
    private Stores stores;

    abstract DataSource freshDatabase() throws SQLException;

    abstract PersistenceProvider provider();

    @BeforeAll
    void open() throws SQLException {
        DataSource dataSource = freshDatabase();
        database = JpaScene.database(dataSource, provider());
        stores = JpaScene.stores(database, dataSource);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public Stores stores() {
        return stores;
    }
}
