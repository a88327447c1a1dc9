package org.vestibule.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The store of codes that were sent: one for each enrollment at most, the last one.
 *
 * <p>Thread-safe, also between servers: of several callers of one conditional method, one is answered true. Every method
 * throws {@link StoreUnavailable} when the store does not answer.
 */
public interface SentCodes {

    /**
     * Puts a code in the place of the enrollment's earlier one, unless that was sent after {@code notAfter}.
     *
     * <p>By one statement, so that of several that are asked for at once one is live and sent. Where there is no earlier
     * one, this is committed by itself, whatever bracket it is called in.
     */
    boolean replace(SentCode code, Instant notAfter);

    /** The enrollment's last code, expired or not; empty when there is none, or it was spent. */
    Optional<SentCode> last(String enrollment);

    /** Takes one of the tries that a code has; false when none is left, or it is gone, expired or replaced. */
    boolean takeTry(SentCode code, int limit, Instant now);

    /** Spends a code: true for exactly one of all who try; false when it is gone, expired or replaced. */
    boolean spend(SentCode code, Instant now);
}
