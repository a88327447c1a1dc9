package org.vestibule.store.jpa;

import javax.sql.DataSource;

/** Makes the tables in a database, as the application does at its first start. */
public final class Tables {

    private Tables() {}

    public static void make(DataSource dataSource) {
        new Schema(dataSource).bringUpToDate();
    }
}
