package org.vestibule.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.vestibule.it.PostgresLobby;

/** PostgreSQL as a process of its own, which writes each commit down before it answers. */
final class Postgres implements Database {

    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    Postgres() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            process = process(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that all others of a server descend from. */
    static ProcessHandle process(EmbeddedPostgres server) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public String dataSource() {
        return PostgresLobby.source(server.getPort());
    }

    /** A connection's process keeps its time as long as the connection is kept, which a pool does. */
    @Override
    public Duration cpu() {
        return Stream.concat(Stream.of(process), process.children())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
