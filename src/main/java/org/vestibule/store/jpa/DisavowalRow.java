package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that says "this was not me", at rest; used, it is gone. */
@Entity(name = "VestibuleDisavowal")
@Table(name = "vestibule_disavowal")
@Cacheable(false)
class DisavowalRow {

    @Id
    String digest;

    String caller;

    @Column(name = "expires_at")
    long expiresAt;

    protected DisavowalRow() {}

    DisavowalRow(String digest, String caller, Instant expiresAt) {
        this.digest = digest;
        this.caller = caller;
        this.expiresAt = expiresAt.toEpochMilli();
    }
}
