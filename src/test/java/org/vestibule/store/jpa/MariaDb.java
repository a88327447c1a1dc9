package org.vestibule.store.jpa;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** One MariaDB for the whole run, with as many databases as are asked for. */
final class MariaDb {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private MariaDb() {}

    /** Started at first need. */
    private static final class Server {
        static final MariaDbServer RUNNING = MariaDbServer.start();
    }

    /** A pool of connections to a new, empty database, in whose own opinion "alice" and "ALICE " are the same. */
    static DataSource freshDatabase() throws SQLException {
        String name = "vestibule_" + DATABASES.incrementAndGet();
        Server.RUNNING.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
        return new MariaDbPoolDataSource(Server.RUNNING.url(name) + "&maxPoolSize=20");
    }
}
