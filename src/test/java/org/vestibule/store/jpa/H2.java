package org.vestibule.store.jpa;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases of H2 in memory. */
final class H2 {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private H2() {}

    /** A pool of connections to a new, empty database. */
    static DataSource freshDatabase() {
        String url = "jdbc:h2:mem:vestibule_" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(20);
        return pool;
    }
}
