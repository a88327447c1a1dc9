package org.vestibule.store;

import java.util.List;

/**
 * The store of what happened. Entries are written and read, never changed.
 *
 * <p>Thread-safe. Every method throws {@link StoreUnavailable} when the store does not answer; none answers null.
 */
public interface AuditTrail {

    /** Writes an entry, in the bracket of {@link Transactions} at hand where there is one. */
    void write(AuditEntry entry);

    /**
     * Entries of all callers, the newest first.
     *
     * @param before only entries older than the one of this id; empty for the newest
     * @param most at most so many
     */
    List<AuditEntry> ofAll(String before, int most);

    /** Entries of one caller, likewise. */
    List<AuditEntry> of(String caller, String before, int most);
}
