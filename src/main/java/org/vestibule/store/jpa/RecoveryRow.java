package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.store.RecoveryPass;

/** A recovery pass at rest. */
@Entity(name = "VestibuleRecovery")
@Table(name = "vestibule_recovery")
@Cacheable(false)
class RecoveryRow {

    @Id
    String id;

    String caller;
    String digest;

    @Column(name = "issued_by")
    String issuedBy;

    String reason;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "issued_at")
    long issuedAt;

    @Column(name = "expires_at")
    long expiresAt;

    @Column(name = "used_at")
    Long usedAt;

    @Column(name = "half_way")
    String halfWay;

    protected RecoveryRow() {}

    RecoveryRow(RecoveryPass pass) {
        id = pass.id();
        caller = pass.caller();
        digest = pass.digest();
        issuedBy = pass.issuedBy();
        reason = pass.reason();
        approvedBy = pass.approvedBy().orElse(null);
        issuedAt = pass.issuedAt().toEpochMilli();
        expiresAt = pass.expiresAt().toEpochMilli();
    }

    RecoveryPass toPass() {
        return new RecoveryPass(
                id,
                caller,
                digest,
                issuedBy,
                reason,
                Optional.ofNullable(approvedBy),
                Instant.ofEpochMilli(issuedAt),
                Instant.ofEpochMilli(expiresAt));
    }
}
