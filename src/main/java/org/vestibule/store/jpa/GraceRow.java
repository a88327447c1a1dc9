package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.vestibule.store.Graces.Grace;

/** A period of grace at rest. */
@Entity(name = "VestibuleGrace")
@Table(name = "vestibule_grace")
@Cacheable(false)
class GraceRow {

    @Id
    String caller;

    @Column(name = "started_at")
    long startedAt;

    @Column(name = "sign_ins")
    int signIns;

    @Column(name = "last_sign_in")
    String lastSignIn;

    protected GraceRow() {}

    GraceRow(String caller, String signIn, Instant now) {
        this.caller = caller;
        this.startedAt = now.toEpochMilli();
        this.signIns = 1;
        this.lastSignIn = signIn;
    }

    Grace toGrace() {
        return new Grace(Instant.ofEpochMilli(startedAt), signIns, lastSignIn);
    }
}
