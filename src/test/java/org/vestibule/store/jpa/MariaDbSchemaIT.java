package org.vestibule.store.jpa;

import java.sql.SQLException;
import javax.sql.DataSource;

class MariaDbSchemaIT extends SchemaContract {

    @Override
    DataSource freshDatabase() throws SQLException {
        return MariaDb.freshDatabase();
    }
}
