package org.vestibule.store.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;

/** One PostgreSQL for the whole run, with as many databases as are asked for. */
final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** Started at first need, stopped with the Java machine. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A pool of connections to a new, empty database. */
    static DataSource freshDatabase() throws SQLException {
        return freshDatabase(20);
    }

    /** The same with so many connections at most. */
    @SuppressWarnings("deprecation") // good enough a pool for a test, and one library less
    static DataSource freshDatabase(int connections) throws SQLException {
        String name = "vestibule_" + DATABASES.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        PGPoolingDataSource pool = new PGPoolingDataSource();
        pool.setDataSourceName(name);
        pool.setUrl(Server.RUNNING.getJdbcUrl("postgres", name));
        pool.setMaxConnections(connections);
        return pool;
    }
}
