package org.vestibule.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The store of the seals, as who makes them needs it: of several who seal at once, on whatever server, one does.
 *
 * <p>Thread-safe. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface AuditChain {

    /** The last seal. */
    AuditSeal last();

    /** Whether an entry waits for its seal. */
    boolean waiting();

    /** The first seals, at most so many, as far as all of their entries are older than that; never the last one. */
    List<AuditSeal> olderThan(Instant time, int most);

    /**
     * Takes the oldest entries that wait for the seal after {@code last}; to be called in a bracket of {@link
     * Transactions}.
     *
     * @return the entries by their ids; empty when another seal follows {@code last} by now
     */
    Optional<List<AuditEntry>> take(AuditSeal last, int most);

    /** Adds the seal for what was taken. */
    void add(AuditSeal next);

    /** Deletes the seals up to that number, and their entries. */
    void sweep(long upTo);
}
