package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The mark that a caller's old secret was asked for. */
@Entity(name = "VestibuleMoved")
@Table(name = "vestibule_moved")
@Cacheable(false)
class MovedRow {

    @Id
    String caller;

    @Column(name = "moved_at")
    long movedAt;

    protected MovedRow() {}

    MovedRow(String caller, Instant now) {
        this.caller = caller;
        this.movedAt = now.toEpochMilli();
    }
}
