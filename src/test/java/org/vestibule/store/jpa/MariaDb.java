package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** One MariaDB for the whole run, with as many databases as are asked for. */
final class MariaDb {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private MariaDb() {}

    /** Started at first need. */
    private static final class Server {
        static final MariaDbServer RUNNING = MariaDbServer.start();
    }

    /**
     * A new, empty database, in whose own opinion "alice" and "ALICE " are the same. Each connection to it is a new one: the pool of
     * its driver loses a place for each connection that breaks while it is used, until nobody gets one any more.
     */
    static DataSource freshDatabase() throws SQLException {
        String name = "vestibule_" + DATABASES.incrementAndGet();
        Server.RUNNING.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
        return new MariaDbDataSource(Server.RUNNING.url(name));
    }

    /** Each connection to the databases so far was given back; the server may still be about to notice. */
    static void assertNoneIsOpen() throws SQLException {
        String open = "SELECT COUNT(*) FROM information_schema.processlist WHERE db LIKE 'vestibule%'";
        for (int i = 0; i < 100 && Server.RUNNING.number(open) > 0; i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(Server.RUNNING.number(open)).isZero();
    }
}
