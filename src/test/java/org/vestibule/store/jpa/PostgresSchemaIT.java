package org.vestibule.store.jpa;

import java.sql.SQLException;
import javax.sql.DataSource;

class PostgresSchemaIT extends SchemaContract {

    @Override
    DataSource freshDatabase() throws SQLException {
        return Postgres.freshDatabase();
    }
}
