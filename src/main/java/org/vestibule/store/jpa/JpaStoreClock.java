package org.vestibule.store.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.vestibule.store.StoreClock;
import org.vestibule.store.StoreUnavailable;

/** The clock of the database behind the data source. */
record JpaStoreClock(Supplier<DataSource> dataSource) implements StoreClock {

    @Override
    public Instant now() {
        try (Connection connection = dataSource.get().getConnection()) {
            return Dialect.of(connection).now(connection);
        } catch (SQLException e) {
            throw new StoreUnavailable("The database does not tell the time", e);
        }
    }
}
