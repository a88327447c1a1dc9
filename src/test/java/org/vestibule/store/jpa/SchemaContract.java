package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.Settings;
import org.vestibule.store.StoreUnavailable;

/** The tables are made once, whoever comes first. */
abstract class SchemaContract {

    private DataSource database;

    abstract DataSource freshDatabase() throws SQLException;

    @BeforeEach
    void begin() throws SQLException {
        database = freshDatabase();
    }

    private void bringUpToDate() {
        new Schema(database).bringUpToDate();
    }

    private long number(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Schema.execute(connection, sql);
        }
    }

    @Test
    void manyNodesThatStartAtOnceMakeTheTablesOnce() {
        List<Boolean> started = Race.answers(8, () -> {
            bringUpToDate();
            return number("SELECT COUNT(*) FROM vestibule_enrollment") == 0;
        });

        assertThat(started).hasSize(8).containsOnly(true);
        assertThat(number("SELECT COUNT(*) FROM vestibule_schema")).isEqualTo(Schema.VERSION);
        assertThat(number("SELECT MAX(version) FROM vestibule_schema")).isEqualTo(Schema.VERSION);
    }

    @Test
    void theNextStartChangesNothing() throws SQLException {
        bringUpToDate();
        execute("INSERT INTO vestibule_caller (caller, epoch) VALUES ('alice', 7)");
        bringUpToDate();

        assertThat(number("SELECT epoch FROM vestibule_caller")).isEqualTo(7);
        assertThat(number("SELECT COUNT(*) FROM vestibule_schema")).isEqualTo(Schema.VERSION);
    }

    @Test
    void tablesOfAnEarlierReleaseGetWhatTheyLackAndKeepWhatTheyHold() throws SQLException {
        new Schema(database).bringUpTo(1);
        execute("INSERT INTO vestibule_caller (caller, epoch) VALUES ('alice', 7)");
        bringUpToDate();

        assertThat(number("SELECT MAX(version) FROM vestibule_schema")).isEqualTo(Schema.VERSION);
        assertThat(number("SELECT COUNT(*) FROM vestibule_sent_code")).isZero();
        assertThat(number("SELECT epoch FROM vestibule_caller")).isEqualTo(7);
    }

    @Test
    void theLeaseIsGivenBack() {
        bringUpToDate();

        assertThat(number("SELECT COUNT(*) FROM vestibule_schema_lease WHERE holder IS NULL AND until = 0"))
                .isEqualTo(1);
    }

    @Test
    void theLeaseOfANodeThatDiedIsTakenOver() throws SQLException {
        execute("CREATE TABLE vestibule_schema_lease"
                + " (id INTEGER NOT NULL PRIMARY KEY, holder VARCHAR(36), until BIGINT NOT NULL)");
        execute("INSERT INTO vestibule_schema_lease (id, holder, until) VALUES (1, 'the node that died', 1000)");
        bringUpToDate();

        assertThat(number("SELECT MAX(version) FROM vestibule_schema")).isEqualTo(Schema.VERSION);
    }

    @Test
    void aNodeWhoseLeaseWentToAnotherDoesNotGoOn() throws SQLException {
        try (Connection connection = database.getConnection();
                SchemaLease lease = SchemaLease.take(connection)) {
            assertThatCode(lease::renew).doesNotThrowAnyException();
            execute("UPDATE vestibule_schema_lease SET holder = 'another'");

            assertThatThrownBy(lease::renew)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage("The lease on the tables of Vestibule went to another node");
        }
        assertThat(number("SELECT COUNT(*) FROM vestibule_schema_lease WHERE holder = 'another'"))
                .isEqualTo(1);
    }

    @Test
    void aHostThatMakesTheTablesItselfIsLeftAlone() {
        Settings none = Settings.read(name -> name.equals("vestibule.schema") ? Optional.of("none") : Optional.empty());
        JpaBeans.open(none, database, new PersistenceProvider()).close();

        assertThatThrownBy(() -> number("SELECT COUNT(*) FROM vestibule_schema"))
                .hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> number("SELECT COUNT(*) FROM vestibule_caller"))
                .hasCauseInstanceOf(SQLException.class);
    }
}
