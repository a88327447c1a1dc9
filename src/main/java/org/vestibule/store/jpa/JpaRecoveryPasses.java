package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vestibule.store.RecoveryPass;
import org.vestibule.store.RecoveryPasses;

/** Recovery passes in {@code vestibule_recovery}; long-expired ones are swept out when another one is issued. */
@Dependent
final class JpaRecoveryPasses implements RecoveryPasses {

    /** Longer than any half-way login in which one was spent. */
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private final Database database;

    @Inject
    JpaRecoveryPasses(Database database) {
        this.database = database;
    }

    @Override
    public void issue(RecoveryPass pass) {
        database.act(entityManager -> {
            // Of two that are issued at once, neither would see the other's row to delete it: so one waits for the
            // other.
            entityManager.find(CallerRow.class, pass.caller(), LockModeType.PESSIMISTIC_WRITE);
            withdraw(pass.caller());
            database.change(
                    "DELETE FROM VestibuleRecovery r WHERE r.expiresAt < :longAgo",
                    Map.of("longAgo", pass.issuedAt().minus(KEPT_AFTER_EXPIRY).toEpochMilli()));
            entityManager.persist(new RecoveryRow(pass));
        });
    }

    @Override
    public Optional<RecoveryPass> open(String caller, Instant now) {
        return database
                .list(
                        "SELECT r FROM VestibuleRecovery r WHERE r.caller = :caller"
                                + " AND r.usedAt IS NULL AND r.expiresAt > :now",
                        RecoveryRow.class,
                        Map.of("caller", caller, "now", now.toEpochMilli()))
                .stream()
                .map(RecoveryRow::toPass)
                .findFirst();
    }

    @Override
    public boolean approve(String id, String by, Instant now, Instant expiresAt) {
        return database.changesOne(
                "UPDATE VestibuleRecovery r SET r.approvedBy = :by, r.expiresAt = :expiresAt WHERE r.id = :id"
                        + " AND r.approvedBy IS NULL AND r.issuedBy <> :by AND r.usedAt IS NULL AND r.expiresAt > :now",
                Map.of("id", id, "by", by, "expiresAt", expiresAt.toEpochMilli(), "now", now.toEpochMilli()));
    }

    @Override
    public boolean spend(String id, String halfWay, Instant now) {
        return database.changesOne(
                "UPDATE VestibuleRecovery r SET r.usedAt = :now, r.halfWay = :halfWay WHERE r.id = :id"
                        + " AND r.approvedBy IS NOT NULL AND r.usedAt IS NULL AND r.expiresAt > :now",
                Map.of("id", id, "halfWay", halfWay, "now", now.toEpochMilli()));
    }

    @Override
    public boolean recovers(String halfWay) {
        return !database.list(
                        "SELECT r.id FROM VestibuleRecovery r WHERE r.halfWay = :halfWay",
                        String.class,
                        Map.of("halfWay", halfWay))
                .isEmpty();
    }

    @Override
    public void withdraw(String caller) {
        database.change(
                "DELETE FROM VestibuleRecovery r WHERE r.caller = :caller AND r.usedAt IS NULL",
                Map.of("caller", caller));
    }
}
