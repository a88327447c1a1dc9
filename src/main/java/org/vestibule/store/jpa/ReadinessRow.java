package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** At rest: what would have been said of a caller, the last time. */
@Entity(name = "VestibuleReadiness")
@Table(name = "vestibule_readiness")
@Cacheable(false)
class ReadinessRow {

    @Id
    String caller;

    String verdict;

    @Column(name = "seen_at")
    long seenAt;

    protected ReadinessRow() {}

    ReadinessRow(String caller, String verdict, Instant now) {
        this.caller = caller;
        this.verdict = verdict;
        this.seenAt = now.toEpochMilli();
    }
}
