package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Test;
import org.vestibule.BadSetting;
import org.vestibule.Race;
import org.vestibule.store.Codes.Code;
import org.vestibule.store.Enrollment;
import org.vestibule.store.KeyUse;
import org.vestibule.store.Keys;
import org.vestibule.store.Stores;
import org.vestibule.store.TestKeys;

/** The keys that a database was used with are remembered. */
class JpaKeyUseTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DataSource dataSource = H2.freshDatabase();
    private final Database database = JpaScene.database(dataSource, new HibernatePersistenceProvider());
    private final Stores stores = JpaScene.stores(database, dataSource);
    private final KeyUse keyUse = new JpaKeyUse(database);

    private void sealASecretUnder(String keyId) {
        String sealed = "$v1$" + keyId + "$body";
        stores.enrollments()
                .begin(
                        Enrollment.pending("a", "alice", "totp", "SHA1/6/30", sealed, NOON, Optional.empty()),
                        NOON.plusSeconds(600));
        stores.enrollments().activate("a", "", 1, NOON);
    }

    @Test
    void theSameRingIsFineAtEveryStart() {
        keyUse.check(TestKeys.ring("k1", "k2"));
        sealASecretUnder("k1");

        assertThatCode(() -> keyUse.check(TestKeys.ring("k1", "k2"))).doesNotThrowAnyException();
        assertThatCode(() -> keyUse.check(TestKeys.ring("k3", "k2", "k1"))).doesNotThrowAnyException();
    }

    @Test
    void anotherKeyOfTheSameIdIsRefused() {
        keyUse.check(TestKeys.ring("k1"));
        Keys other = Keys.parse("k1:" + TestKeys.key("another word"));

        assertThatThrownBy(() -> keyUse.check(other))
                .isInstanceOf(BadSetting.class)
                .hasMessage("vestibule.keys: the key k1 is not the key of that id that this database was used with."
                        + " Set the right one, or give the new key an id of its own.");
    }

    @Test
    void aMissingKeyThatASecretNeedsIsRefused() {
        keyUse.check(TestKeys.ring("k1"));
        sealASecretUnder("k1");

        assertThatThrownBy(() -> keyUse.check(TestKeys.ring("k2")))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("vestibule.keys: the key k1 is missing, and stored secrets or codes need it.");
    }

    @Test
    void aMissingKeyThatACodeNeedsIsRefused() {
        keyUse.check(TestKeys.ring("k1"));
        stores.codes().replace("alice", "backup-code", List.of(new Code("k1.selector", "hash")));

        assertThatThrownBy(() -> keyUse.check(TestKeys.ring("k2")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("the key k1 is missing");
    }

    @Test
    void aMissingKeyThatNothingNeedsIsFine() {
        keyUse.check(TestKeys.ring("k1", "k2"));
        sealASecretUnder("k2");
        stores.codes().replace("alice", "backup-code", List.of(new Code("k2.selector", "hash")));

        assertThatCode(() -> keyUse.check(TestKeys.ring("k2"))).doesNotThrowAnyException();
    }

    @Test
    void anUnderscoreInAnIdIsNoWildcard() {
        keyUse.check(TestKeys.ring("k_1", "kx1"));
        sealASecretUnder("kx1");

        assertThatCode(() -> keyUse.check(TestKeys.ring("kx1"))).doesNotThrowAnyException();
    }

    @Test
    void manyNodesThatStartAtOnceAgree() {
        long started = Race.winners(8, () -> {
            keyUse.check(TestKeys.ring("k1"));
            return true;
        });

        assertThat(started).isEqualTo(8);
    }
}
