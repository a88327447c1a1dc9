package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vestibule.store.HalfWayLogins.Handed;

/** A half-way login at rest. */
@Entity(name = "VestibuleHalfWay")
@Table(name = "vestibule_half_way")
@Cacheable(false)
class HalfWayRow {

    @Id
    String id;

    String caller;
    long epoch;
    int tries;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "expires_at")
    long expiresAt;

    @Column(name = "finished_at")
    Long finishedAt;

    String token;

    @Column(name = "caller_groups")
    String groups;

    String decision;

    protected HalfWayRow() {}

    HalfWayRow(String id, String caller, long epoch, Instant now, Instant expiresAt) {
        this.id = id;
        this.caller = caller;
        this.epoch = epoch;
        this.createdAt = now.toEpochMilli();
        this.expiresAt = expiresAt.toEpochMilli();
    }

    Handed toHanded() {
        return new Handed(
                id,
                token,
                caller,
                Names.set(groups),
                epoch,
                decision,
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(expiresAt));
    }
}
