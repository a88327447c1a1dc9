package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.vestibule.Race;
import org.vestibule.store.AuditCheck;
import org.vestibule.store.AuditCheck.Report;
import org.vestibule.store.AuditSeal;
import org.vestibule.store.StoreUnavailable;

/** The making of seals: by many at once, under new keys, and of old ones no more. */
interface SealingContract {

    /** An audit trail that has just begun. */
    SealScene sealScene() throws SQLException;

    @Test
    default void oldEntriesAreSweptOutAndTheRestStaysWhole() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        scene.clock.pass(Duration.ofDays(399));
        scene.sealer("k1").seal();
        assertThat(scene.check("k1").entries()).isEqualTo(7);
        scene.clock.pass(Duration.ofDays(2));
        scene.write("carol", 1);
        scene.sealer("k1").seal();

        Report report = scene.check("k1");
        assertThat(report.broken()).isEmpty();
        assertThat(scene.audit.of("alice", "", 10)).isEmpty();
        assertThat(scene.audit.of("carol", "", 10)).hasSize(1);
        assertThat(report.last()).isGreaterThan(5);

        long first = Long.parseLong(scene.text("SELECT MIN(serial) FROM vestibule_audit_seal"));
        scene.execute("DELETE FROM vestibule_audit_seal WHERE serial = " + first);
        assertThat(scene.check("k1").broken()).isPresent();
    }

    @Test
    default void withoutALimitNothingIsSweptOut() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        scene.days = "0";
        scene.clock.pass(Duration.ofDays(4000));
        scene.sealer("k1").seal();

        assertThat(scene.check("k1").entries()).isEqualTo(7);
    }

    /** First both keys, then the new one alone: the seals of the old one are vouched for by the next. */
    @Test
    default void aKeyThatIsGoneTakesNothingAlong() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        assertThat(scene.check("k2").broken().orElseThrow()).contains("nothing can be vouched for");
        assertThat(scene.sealer("k2", "k1").seal().newKey()).isTrue();
        assertThat(scene.sealer("k2", "k1").seal().newKey()).isFalse();

        assertThat(scene.check("k2", "k1").broken()).isEmpty();
        assertThat(scene.check("k2").broken()).isEmpty();
        scene.execute("UPDATE vestibule_audit SET reason = 'x' WHERE seal = 2");
        assertThat(scene.check("k2").broken().orElseThrow()).startsWith("Something of seal 2 ");
    }

    @RepeatedTest(3)
    default void ofManyWhoSealAtOnceEachEntryIsSealedOnce() throws SQLException {
        SealScene scene = sealScene();
        Race.winners(8, () -> {
            for (int i = 0; i < 10; i++) {
                scene.write("alice", 1);
                scene.sealer("k1").seal();
            }
            return true;
        });
        scene.sealer("k1").seal();

        Report report = scene.check("k1");
        assertThat(report.broken()).isEmpty();
        assertThat(report.entries()).isEqualTo(80);
        assertThat(report.waiting()).isZero();
    }

    @Test
    default void aGlanceLooksAtTheNewestSealsOnly() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        scene.execute("UPDATE vestibule_audit SET reason = 'x' WHERE seal = 2");
        AuditCheck check = scene.checker("k1");

        assertThat(check.newest(2).broken()).isEmpty();
        assertThat(check.newest(2).seals()).isEqualTo(2);
        assertThat(check.newest(3).broken().orElseThrow()).contains("seal 2");
    }

    @Test
    default void theChainBeginsWithASealOverNothing() throws SQLException {
        SealScene scene = sealScene();
        assertThat(scene.chain.last().number()).isEqualTo(AuditSeal.BEGINNING);
        assertThat(scene.sealer("k1").seal().made()).isEqualTo(1);
        assertThat(scene.sealer("k1").seal().made()).isZero();
        assertThat(scene.check("k1").broken()).isEmpty();
    }

    @Test
    default void aTrailWithoutItsTableIsTheStoresTrouble() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        scene.define("ALTER TABLE vestibule_audit RENAME TO vestibule_audit_away");
        try {
            assertThatThrownBy(() -> scene.check("k1")).hasMessage("The audit trail cannot be read");
            assertThatThrownBy(() -> scene.write("alice", 1)).isInstanceOf(StoreUnavailable.class);
        } finally {
            scene.define("ALTER TABLE vestibule_audit_away RENAME TO vestibule_audit");
        }
    }
}
