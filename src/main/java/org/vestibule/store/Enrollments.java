package org.vestibule.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The store of enrollments. A pending one never touches an active one; only {@link #activate} makes it count.
 *
 * <p>Thread-safe, also between servers: of several callers of one conditional method, one is answered true. Every method
 * throws {@link StoreUnavailable} when the store does not answer; none answers null.
 */
public interface Enrollments {

    /** Keeps a pending enrollment until {@code expiresAt}, in place of any other pending one of the same caller. */
    void begin(Enrollment pending, Instant expiresAt);

    /** The caller's pending enrollment of that id; empty when there is none or it has expired. */
    Optional<Enrollment> pending(String caller, String id, Instant now);

    /** The caller's pending enrollment, of which there is one at most; empty when there is none or it has expired. */
    Optional<Enrollment> pending(String caller, Instant now);

    /** Takes one of the tries that a pending enrollment has; false when none is left, or it is gone or expired. */
    boolean takeTry(String id, int limit, Instant now);

    /** Makes a pending enrollment active, its confirming step spent; false when it is gone, expired or active already. */
    boolean activate(String id, String label, long spentStep, Instant now);

    /** The caller's active enrollments, oldest first; empty when the caller has no second factor. */
    List<Enrollment> active(String caller);

    /**
     * Spends a time step of an active enrollment: true for exactly one of all who try this step or an earlier one.
     *
     * @param drift the offset in steps at which the answer matched; remembered with the length of its run
     */
    boolean advance(String id, long step, int drift, Instant now);

    /** Makes a step and all before it unacceptable without anybody being admitted; false when it was spent already. */
    boolean burn(String id, long step);

    /** Replaces the sealed secret, if it still is {@code from}. */
    boolean rewrap(String id, String from, String to);

    /** Removes one active enrollment; false when the caller has none of that id. */
    boolean remove(String caller, String id);

    /** Removes all of a caller's, pending ones too; answers how many were active. */
    int removeAll(String caller);

    /** Keeps an enrollment that is active at once, such as one that comes from another system; the caller must have an epoch. */
    void adopt(Enrollment active);

    /**
     * Enrollments, pending or active, whose secrets are sealed under another key than the active one, in the order of their
     * ids; empty when there are no more.
     *
     * @param afterId the last id that was seen; empty to begin
     * @param most how many at once
     */
    List<Enrollment> underOtherKeys(String activeKey, String afterId, int most);
}
