package org.vestibule.store.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.vestibule.store.StoreClock;
import org.vestibule.store.StoreUnavailable;

/** The clock of the database behind the data source. */
record JpaStoreClock(Supplier<DataSource> dataSource) implements StoreClock {

    @Override
    public Instant now() {
        try (Connection connection = dataSource.get().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT CURRENT_TIMESTAMP")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new StoreUnavailable("The database does not tell the time", e);
        }
    }
}
