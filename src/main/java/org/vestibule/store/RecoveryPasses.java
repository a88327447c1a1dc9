package org.vestibule.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The store of recovery passes: one that is open for each caller at most, the last one.
 *
 * <p>Thread-safe, also between servers: of several callers of one conditional method, one is answered true. Every method
 * throws {@link StoreUnavailable} when the store does not answer.
 */
public interface RecoveryPasses {

    /** Keeps a new pass in place of any other that its caller has not used; the caller must have an epoch. */
    void issue(RecoveryPass pass);

    /** The caller's pass that is neither used nor expired, approved or not; empty when there is none. */
    Optional<RecoveryPass> open(String caller, Instant now);

    /**
     * Lets a pass count that waited for a second administrator; false when it waits for none, is gone, expired or used, or was
     * issued by the same one.
     *
     * @param expiresAt its new end
     */
    boolean approve(String id, String by, Instant now, Instant expiresAt);

    /**
     * Spends an approved pass: true for exactly one of all who try.
     *
     * @param halfWay the half-way login in which it was given, which then is one to {@linkplain #recovers recover}
     */
    boolean spend(String id, String halfWay, Instant now);

    /** Whether a pass was spent in that half-way login. */
    boolean recovers(String halfWay);

    /** Forgets the caller's passes that were not used. */
    void withdraw(String caller);
}
