package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.store.StoreInspection.Report;
import org.vestibule.store.StoreUnavailable;

/** What an operator is told of a database. */
class JpaStoreInspectionTest {

    private final DataSource source = H2.freshDatabase();
    private final Database database = JpaScene.database(source, new PersistenceProvider());
    private final JpaStoreInspection inspection = new JpaStoreInspection(() -> source, database);

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Schema.execute(connection, sql);
        }
    }

    @Test
    void aDatabaseWithOurTables() {
        database.open();
        Report report = inspection.inspect();

        assertThat(report.product()).startsWith("H2 2.");
        assertThat(report.schema()).isEqualTo(Report.NEEDED);
        assertThat(report.tables()).isTrue();
        assertThat(report.turns()).isTrue();
    }

    @Test
    void aDatabaseWithoutOurTables() {
        assertThat(inspection.inspect().schema()).isZero();
        assertThat(inspection.inspect().tables()).isFalse();
        assertThat(inspection.inspect().turns()).isFalse();
    }

    @Test
    void aTableThatLostItsOneRow() throws SQLException {
        database.open();
        execute("DELETE FROM vestibule_turns");

        assertThat(inspection.inspect().tables()).isTrue();
        assertThat(inspection.inspect().turns()).isFalse();
    }

    @Test
    void tablesMadeByHandTellNoVersion() throws SQLException {
        database.open();
        execute("DROP TABLE vestibule_schema");

        assertThat(inspection.inspect().schema()).isZero();
        assertThat(inspection.inspect().tables()).isTrue();
    }

    @Test
    void tablesThatANodeIsMakingRightNow() throws SQLException {
        execute("CREATE TABLE vestibule_schema (version INTEGER NOT NULL PRIMARY KEY)");

        assertThat(inspection.inspect().schema()).isZero();
        assertThat(inspection.inspect().tables()).isFalse();
    }

    @Test
    void aDatabaseThatIsDown() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:tcp://127.0.0.1:1/nowhere");
        JpaStoreInspection down = new JpaStoreInspection(() -> nowhere, database);

        assertThatThrownBy(down::inspect)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The database does not answer");
    }

    @Test
    void rowsUnderAnotherKeyAreCounted() throws SQLException {
        database.open();
        enroll("a", "$v1$k1$x");
        enroll("b", "$v1$k_1$x");
        enroll("c", "$v1$kx1$x");
        execute("INSERT INTO vestibule_code (caller, method, selector, hash) VALUES ('a', 'backup-code', 'k1.s', 'h')");

        assertThat(inspection.underOtherKeys("k1")).isEqualTo(2);
        assertThat(inspection.underOtherKeys("k_1")).isEqualTo(3);
        assertThat(inspection.underOtherKeys("k2")).isEqualTo(4);
    }

    private void enroll(String id, String sealed) throws SQLException {
        execute("INSERT INTO vestibule_enrollment (id, caller, method, state, label, parameters, sealed_secret,"
                + " last_step, drift, drift_run, tries, created_at) VALUES ('" + id
                + "', 'a', 'totp', 'ACTIVE', 'l', 'p', '" + sealed + "', 0, 0, 0, 0, 0)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:test;DB_CLOSE_DELAY=-1",
                "jdbc:hsqldb:mem:test",
                "jdbc:derby:memory:test",
                "jdbc:h2:/tmp/payaramicro-rt1/lib/databases/embedded_default;AUTO_SERVER=TRUE",
                "jdbc:h2:file:/tmp/x/../lobby"
            })
    void whatIsGoneAtTheNextStart(String url) {
        assertThat(JpaStoreInspection.lasts(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/var/lib/lobby",
                "jdbc:h2:/tmp/../var/lib/lobby",
                "jdbc:h2:./tmp/lobby",
                "jdbc:h2:tcp://127.0.0.1:9092/tmp/lobby",
                "jdbc:postgresql://db/memory",
                "jdbc:mariadb://db/mem:x"
            })
    void whatIsThereAtTheNextStart(String url) {
        assertThat(JpaStoreInspection.lasts(url)).isTrue();
    }
}
