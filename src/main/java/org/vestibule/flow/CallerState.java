package org.vestibule.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator may know of a caller's second factor: no secret, no code, no destination. Immutable.
 *
 * @param caller the name that was asked for, whether or not the application knows it
 * @param methods the active enrollments, oldest first; empty when there is no second factor
 * @param backupCodesLeft how many codes are left, 0 or more
 * @param locked where answers are not looked at now
 * @param recovery the pass that is open; empty when there is none
 */
public record CallerState(
        String caller, List<Method> methods, int backupCodesLeft, List<Locked> locked, Optional<Open> recovery) {

    /** One enrollment; {@code lastUsedAt} is empty when it has not admitted its caller yet. */
    public record Method(String method, String label, Instant createdAt, Optional<Instant> lastUsedAt) {}

    /**
     * A bucket of attempts that is closed.
     *
     * @param until when it opens by itself; empty when it does not
     */
    public record Locked(Bucket bucket, Optional<Instant> until) {}

    /** A recovery pass that was issued and not used. */
    public record Open(String issuedBy, String reason, Instant issuedAt, Instant expiresAt, boolean awaitsApproval) {}

    /** Whether the caller has a second factor. */
    public boolean enabled() {
        return !methods.isEmpty();
    }
}
