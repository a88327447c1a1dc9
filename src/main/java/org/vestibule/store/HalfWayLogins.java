package org.vestibule.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The store's side of callers who gave a right password and not yet a second factor: their tries, and that each such
 * login is finished once.
 *
 * <p>Thread-safe, also between servers. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface HalfWayLogins {

    /**
     * A half-way login whose caller has no session to keep it in, and names it by a token.
     *
     * @param tokenDigest the token's digest
     * @param groups what the identity store said
     * @param decision what the caller is held for, in a form that only the flow reads
     */
    record Handed(
            String id,
            String tokenDigest,
            String caller,
            Set<String> groups,
            long epoch,
            String decision,
            Instant startedAt,
            Instant expiresAt) {

        /** Neither the caller nor the digest is printed. */
        @Override
        public String toString() {
            return "Handed[" + decision + "]";
        }
    }

    /** Keeps a new half-way login until {@code expiresAt}. */
    void open(String id, String caller, long epoch, Instant now, Instant expiresAt);

    /** Adds to an open one what its token must bring back. */
    void hand(String id, String tokenDigest, Set<String> groups, String decision);

    /** What was handed out of that id; empty when nothing was, or it is gone, expired or finished. */
    Optional<Handed> handed(String id, Instant now);

    /** Takes one of its tries; false when none is left, or it is gone, expired or finished. */
    boolean takeTry(String id, int limit, Instant now);

    /** How many tries were taken; {@link Integer#MAX_VALUE} when it is gone. */
    int tries(String id);

    /**
     * Holds the caller for something else from now on; false when it is gone, expired or finished.
     *
     * @param decision what the caller is held for now
     * @param expiresAt until when
     */
    boolean turn(String id, String decision, Instant now, Instant expiresAt);

    /** Finishes it: true for exactly one of all who try; false also when it is gone or expired. */
    boolean finish(String id, Instant now);

    /** Forgets it. */
    void close(String id);
}
