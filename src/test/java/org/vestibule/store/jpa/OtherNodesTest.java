package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vestibule.Settings;
import org.vestibule.store.Codes.Code;
import org.vestibule.store.Enrollment;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.Stores;

/** What others write is seen at the next look, and a database that comes back is used again. */
class OtherNodesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DataSource dataSource = H2.freshDatabase();

    static Stream<PersistenceProvider> providers() {
        return Stream.of(new org.eclipse.persistence.jpa.PersistenceProvider(), new HibernatePersistenceProvider());
    }

    private void elsewhere(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Schema.execute(connection, sql);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void noRowIsStale(PersistenceProvider provider) throws SQLException {
        Stores stores = JpaScene.stores(JpaScene.database(dataSource, provider), dataSource);
        enroll(stores);
        stores.codes().replace("alice", "backup-code", List.of(new Code("k1.one", "old")));
        stores.halfWays().open("h", "alice", 0, NOON, NOON.plusSeconds(300));
        assertThat(stores.callers().epoch("alice")).isZero();
        assertThat(stores.enrollments().active("alice").get(0).lastStep()).isEqualTo(100);
        assertThat(stores.codes().find("alice", "backup-code", List.of("k1.one")))
                .extracting(Code::hash)
                .containsExactly("old");
        assertThat(stores.halfWays().tries("h")).isZero();

        elsewhere("UPDATE vestibule_caller SET epoch = 9");
        elsewhere("UPDATE vestibule_enrollment SET last_step = 200");
        elsewhere("UPDATE vestibule_code SET hash = 'new'");
        elsewhere("UPDATE vestibule_half_way SET tries = 4");

        assertThat(stores.callers().epoch("alice")).isEqualTo(9);
        assertThat(stores.enrollments().active("alice").get(0).lastStep()).isEqualTo(200);
        assertThat(stores.codes().find("alice", "backup-code", List.of("k1.one")))
                .extracting(Code::hash)
                .containsExactly("new");
        assertThat(stores.halfWays().tries("h")).isEqualTo(4);
    }

    private static void enroll(Stores stores) {
        Enrollment offer = Enrollment.pending("a", "alice", "totp", "SHA1/6/30", "sealed", NOON, Optional.empty());
        stores.enrollments().begin(offer, NOON.plusSeconds(600));
        stores.enrollments().activate("a", "Phone", 100, NOON);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void twoUnitsOverTwoDatabasesDoNotMix(PersistenceProvider provider) {
        DataSource another = H2.freshDatabase();
        enroll(JpaScene.stores(JpaScene.database(dataSource, provider), dataSource));
        Stores others = JpaScene.stores(JpaScene.database(another, provider), another);

        assertThat(others.enrollments().active("alice")).isEmpty();
        enroll(others);
        assertThat(others.enrollments().active("alice")).hasSize(1);
    }

    @Test
    void twoUnitsOverOneDatabaseSpendAStepOnce() {
        Stores one = JpaScene.stores(
                JpaScene.database(dataSource, new org.eclipse.persistence.jpa.PersistenceProvider()), dataSource);
        Stores other = JpaScene.stores(JpaScene.database(dataSource, new HibernatePersistenceProvider()), dataSource);
        enroll(one);

        assertThat(other.enrollments().active("alice")).hasSize(1);
        assertThat(one.enrollments().advance("a", 101, 0, NOON)).isTrue();
        assertThat(other.enrollments().advance("a", 101, 0, NOON)).isFalse();
        assertThat(other.enrollments().active("alice").get(0).lastStep()).isEqualTo(101);
    }

    @Test
    void aDatabaseThatComesBackNeedsNoRestart() {
        AtomicInteger knocks = new AtomicInteger();
        Database database = new Database(() -> open(knocks.incrementAndGet()), new OutsideTransactions());
        JpaCallers callers = new JpaCallers(database);

        assertThatThrownBy(() -> callers.epoch("alice")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> callers.epoch("alice")).isInstanceOf(StoreUnavailable.class);
        assertThat(callers.epoch("alice")).isZero();
        assertThat(callers.epoch("alice")).isZero();
        assertThat(knocks).hasValue(3);
    }

    private EntityManagerFactory open(int knock) {
        if (knock < 3) {
            throw new StoreUnavailable("not yet");
        }
        return JpaBeans.open(Settings.read(name -> Optional.empty()), dataSource, new HibernatePersistenceProvider());
    }

    @Test
    void tablesThatAreMissingAreTheStoresTrouble() throws SQLException {
        Stores stores = JpaScene.stores(JpaScene.database(dataSource, new HibernatePersistenceProvider()), dataSource);
        assertThat(stores.callers().epoch("alice")).isZero();
        elsewhere("DROP TABLE vestibule_caller");
        elsewhere("DROP TABLE vestibule_attempts");

        assertThatThrownBy(() -> stores.callers().epoch("alice")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> stores.attempts().find("alice", "known")).isInstanceOf(StoreUnavailable.class);
    }
}
