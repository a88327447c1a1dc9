package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vestibule.store.AuditSeal;

/** A seal of the audit trail at rest. */
@Entity(name = "VestibuleAuditSeal")
@Table(name = "vestibule_audit_seal")
@Cacheable(false)
class AuditSealRow {

    @Id
    long serial;

    int entries;

    @Column(name = "sealed_at")
    long sealedAt;

    @Column(name = "newest_at")
    long newestAt;

    String previous;
    String digest;
    long swept;

    @Column(name = "swept_digest")
    String sweptDigest;

    String proof;

    /** The number of the next one; 0 for the last. The statement that sets it decides who makes the next one. */
    long successor;

    protected AuditSealRow() {}

    AuditSealRow(AuditSeal seal) {
        serial = seal.number();
        entries = seal.entries();
        sealedAt = seal.sealedAt().toEpochMilli();
        newestAt = seal.newestAt().toEpochMilli();
        previous = seal.previous();
        digest = seal.digest();
        swept = seal.swept();
        sweptDigest = seal.sweptDigest();
        proof = seal.proof();
    }

    AuditSeal toSeal() {
        return new AuditSeal(
                serial,
                entries,
                Instant.ofEpochMilli(sealedAt),
                Instant.ofEpochMilli(newestAt),
                previous,
                digest,
                swept,
                sweptDigest,
                proof,
                successor != 0);
    }
}
