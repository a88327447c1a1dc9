package org.vestibule.store;

import java.time.Instant;

/**
 * The store's side of callers who gave a right password and not yet a second factor: their tries, and that each such
 * login is finished once.
 *
 * <p>Thread-safe, also between servers. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface HalfWayLogins {

    /** Keeps a new half-way login until {@code expiresAt}. */
    void open(String id, String caller, long epoch, Instant now, Instant expiresAt);

    /** Takes one of its tries; false when none is left, or it is gone, expired or finished. */
    boolean takeTry(String id, int limit, Instant now);

    /** How many tries were taken; {@link Integer#MAX_VALUE} when it is gone. */
    int tries(String id);

    /** Finishes it: true for exactly one of all who try; false also when it is gone or expired. */
    boolean finish(String id, Instant now);

    /** Forgets it. */
    void close(String id);
}
