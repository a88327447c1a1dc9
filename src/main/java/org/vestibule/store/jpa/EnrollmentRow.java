package org.vestibule.store.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.store.Enrollment;

/** An enrollment at rest, pending or active. */
@Entity(name = "VestibuleEnrollment")
@Table(name = "vestibule_enrollment")
@Cacheable(false)
class EnrollmentRow {

    static final String PENDING = "PENDING";
    static final String ACTIVE = "ACTIVE";

    @Id
    String id;

    String caller;
    String method;
    String state;
    String label;
    String parameters;

    @Column(name = "sealed_secret")
    String sealedSecret;

    @Column(name = "last_step")
    long lastStep;

    int drift;

    @Column(name = "drift_run")
    int driftRun;

    int tries;
    String replaces;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "expires_at")
    Long expiresAt;

    @Column(name = "last_used_at")
    Long lastUsedAt;

    protected EnrollmentRow() {}

    EnrollmentRow(Enrollment pending, Instant expiresAt) {
        this(pending, PENDING);
        this.expiresAt = expiresAt.toEpochMilli();
    }

    private EnrollmentRow(Enrollment pending, String state) {
        this.id = pending.id();
        this.caller = pending.caller();
        this.method = pending.method();
        this.state = state;
        this.label = pending.label();
        this.parameters = pending.parameters();
        this.sealedSecret = pending.sealedSecret();
        this.replaces = pending.replaces().orElse(null);
        this.createdAt = pending.createdAt().toEpochMilli();
    }

    /** One that is active at once. */
    static EnrollmentRow active(Enrollment enrollment) {
        return new EnrollmentRow(enrollment, ACTIVE);
    }

    Enrollment toEnrollment() {
        return new Enrollment(
                id,
                caller,
                method,
                label,
                parameters,
                sealedSecret,
                lastStep,
                drift,
                driftRun,
                Instant.ofEpochMilli(createdAt),
                Optional.ofNullable(lastUsedAt).map(Instant::ofEpochMilli),
                Optional.ofNullable(replaces));
    }
}
