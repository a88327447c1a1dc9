package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;

/** What one connection commits, the other sees. */
class FreshReadsTest {

    private static final int ROUNDS = 1000;

    private final AtomicBoolean committed = new AtomicBoolean();

    /** H2 by itself goes on telling the old answer, once in twenty rounds or so. */
    @Test
    void whoAsksWhileAnotherCommitsIsToldTheNewAnswerFromThenOn() throws SQLException {
        DataSource source = FreshReads.over(H2.freshDatabase());
        try (Connection writer = source.getConnection();
                Connection reader = source.getConnection()) {
            Schema.execute(writer, "CREATE TABLE counter (id VARCHAR(9) PRIMARY KEY, number INTEGER NOT NULL)");
            Schema.execute(writer, "INSERT INTO counter VALUES ('one', 0)");
            writer.setAutoCommit(false);
            for (int i = 1; i <= ROUNDS; i++) {
                AtomicInteger runners = new AtomicInteger();
                committed.set(false);
                Race.winners(2, () -> runners.getAndIncrement() == 0 ? count(writer) : ask(reader));

                assertThat(read(reader)).isEqualTo(i);
            }
        }
    }

    private boolean count(Connection writer) throws SQLException {
        try {
            Schema.execute(writer, "UPDATE counter SET number = number + 1");
            writer.commit();
            return true;
        } finally {
            committed.set(true);
        }
    }

    private boolean ask(Connection reader) throws SQLException {
        while (!committed.get()) {
            read(reader);
        }
        return true;
    }

    private static int read(Connection reader) throws SQLException {
        try (PreparedStatement query = reader.prepareStatement("SELECT number FROM counter WHERE id = ?")) {
            query.setString(1, "one");
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
