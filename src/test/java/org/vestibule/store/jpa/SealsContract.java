package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chain over the audit trail: whatever somebody does to the tables by hand, it is found, and where. */
interface SealsContract {

    /** An audit trail that has just begun. */
    SealScene sealScene() throws SQLException;

    /** Does it, and finds it; and finds nothing any more when it is done back. */
    private static void assertFound(SealScene scene, String edit, String undo, String said) throws SQLException {
        scene.execute(edit);
        assertThat(scene.check("k1").broken().orElse("nothing")).matches(said);
        scene.execute(undo);
        assertThat(scene.check("k1").broken()).isEmpty();
    }

    @Test
    default void everyEditOfAnEntryIsFoundAndTheEntryIsNamed() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        String id = scene.idOfSeal(3, 0);
        for (String column : List.of(
                "event",
                "outcome",
                "reason",
                "caller",
                "actor",
                "method",
                "session_hash",
                "address",
                "agent",
                "node",
                "attempt")) {
            String was = scene.text("SELECT " + column + " FROM vestibule_audit WHERE id = '" + id + "'");
            assertFound(
                    scene,
                    "UPDATE vestibule_audit SET " + column + " = 'x' WHERE id = '" + id + "'",
                    "UPDATE vestibule_audit SET " + column + " = '" + was + "' WHERE id = '" + id + "'",
                    "Entry " + id + " of seal 3 \\(.*\\) was changed\\.");
        }
        assertFound(
                scene,
                "UPDATE vestibule_audit SET happened_at = happened_at - 1 WHERE id = '" + id + "'",
                "UPDATE vestibule_audit SET happened_at = happened_at + 1 WHERE id = '" + id + "'",
                "Entry " + id + " of seal 3 .* was changed\\.");
    }

    @Test
    default void anEditOfAnEntryThatWaitsIsFoundByItsProof() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        String id = scene.idOfSeal(0, 0);

        assertFound(
                scene,
                "UPDATE vestibule_audit SET caller = 'eve' WHERE id = '" + id + "'",
                "UPDATE vestibule_audit SET caller = 'bob' WHERE id = '" + id + "'",
                "Entry " + id + " was not written by us, or was changed\\.");
    }

    @Test
    default void aDeletedEntryIsMissed() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        scene.execute("DELETE FROM vestibule_audit WHERE id = '" + scene.idOfSeal(3, 1) + "'");

        assertThat(scene.check("k1").broken().orElseThrow()).matches("1 entries are missing of seal 3 .*");
    }

    @Test
    default void anInsertedEntryIsFoundWhereverItIsPut() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        String copy =
                "INSERT INTO vestibule_audit SELECT 'ffffffffffff00', happened_at, event, outcome, reason, caller,"
                        + " actor, method, session_hash, address, agent, node, attempt, proof, %d FROM vestibule_audit WHERE id = '"
                        + scene.idOfSeal(2, 0) + "'";
        String undo = "DELETE FROM vestibule_audit WHERE id = 'ffffffffffff00'";

        assertFound(scene, String.format(copy, 3), undo, "Entry ffffffffffff00 of seal 3 .* was changed\\.");
        assertFound(scene, String.format(copy, 0), undo, "Entry ffffffffffff00 was not written by us.*");
        assertFound(scene, String.format(copy, 9), undo, "1 entries name a seal that is not there\\.");
        assertFound(scene, String.format(copy, 1), undo, "1 entries name a seal that is not there\\.");
        assertFound(scene, String.format(copy, -1), undo, "1 entries name a seal that is not there\\.");
    }

    @Test
    default void entriesThatChangePlacesAreFound() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        String one = scene.idOfSeal(2, 0);
        String move = "UPDATE vestibule_audit SET seal = %d WHERE id = '" + one + "'";
        assertFound(scene, String.format(move, 3), String.format(move, 2), "1 entries are missing of seal 2 .*");
        assertFound(scene, String.format(move, 0), String.format(move, 2), "1 entries are missing of seal 2 .*");

        String other = scene.idOfSeal(3, 0);
        String swap = "UPDATE vestibule_audit SET seal = 5 - seal WHERE id IN ('" + one + "', '" + other + "')";
        assertFound(scene, swap, swap, "Something of seal 2 .* was changed, or an entry was exchanged.*");
    }

    @Test
    default void sealsThatAreMissingForgedOrExchangedAreFound() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        assertFound(
                scene,
                "UPDATE vestibule_audit_seal SET serial = 12 WHERE serial = 3",
                "UPDATE vestibule_audit_seal SET serial = 3 WHERE serial = 12",
                "Seal 3 is missing\\.");
        String digest = scene.text("SELECT digest FROM vestibule_audit_seal WHERE serial = 4");
        String proof = scene.text("SELECT proof FROM vestibule_audit_seal WHERE serial = 4");
        String old = scene.text("SELECT proof FROM vestibule_audit_seal WHERE serial = 3");
        assertFound(
                scene,
                "UPDATE vestibule_audit_seal SET proof = '" + old + "' WHERE serial = 4",
                "UPDATE vestibule_audit_seal SET proof = '" + proof + "' WHERE serial = 4",
                "Seal 4 was not made by us\\.");
        assertFound(
                scene,
                "UPDATE vestibule_audit_seal SET digest = 'x' WHERE serial = 4",
                "UPDATE vestibule_audit_seal SET digest = '" + digest + "' WHERE serial = 4",
                "Something of seal 4 .*");
    }

    /** Somebody who knows how digests are made, but not the keys, puts a changed entry under a digest of its own. */
    @Test
    default void anEntryUnderADigestThatFitsItIsFoundByTheNextSeal() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        scene.forge(3, "reason", "forged");

        assertThat(scene.check("k1").broken()).contains("Seal 3 was not made by us.");
        assertThat(scene.check("k2").broken()).contains("Seal 4 does not follow the one before it.");
    }

    @Test
    default void anEndThatWasCutOffIsMissed() throws SQLException {
        SealScene scene = sealScene().withThreeSeals();
        scene.execute("DELETE FROM vestibule_audit WHERE seal = 4");
        scene.execute("DELETE FROM vestibule_audit_seal WHERE serial = 4");

        assertThat(scene.check("k1").broken()).contains("The seals after 3 are missing.");
        assertThatThrownBy(() -> scene.sealer("k1").seal()).hasMessageContaining("its end was taken away");
    }
}
