package org.vestibule.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.vestibule.it.PayaraProcess;
import org.vestibule.it.PostgresLobby;

/** PostgreSQL in a folder, that can be stopped and started, reached by a way that can be made long. */
final class FragilePostgres implements Database {

    private final Path folder;
    private final int port = PayaraProcess.freePort();
    private final Detour detour = new Detour(port);
    private EmbeddedPostgres server;

    FragilePostgres(Path folder) {
        this.folder = folder;
        start();
    }

    void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut does. */
    void kill() {
        ProcessHandle process = Postgres.process(server);
        process.destroyForcibly();
        process.onExit().join();
        stop();
    }

    boolean answers() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    Detour detour() {
        return detour;
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    /** A small pool, that lets nobody wait for long. */
    @Override
    public String dataSource() {
        return PostgresLobby.source(detour.port())
                + PostgresLobby.VALIDATION
                + "<property><name>fish.payara.max-wait-time-in-millis</name><value>2000</value></property>"
                + "<initial-pool-size>4</initial-pool-size><max-pool-size>4</max-pool-size>";
    }

    @Override
    public Duration cpu() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        stop();
        detour.close();
    }
}
