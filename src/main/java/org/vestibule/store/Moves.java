package org.vestibule.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The store's memory of whose old secret was asked for, so that nobody's is asked for twice.
 *
 * <p>Thread-safe, also between servers. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface Moves {

    /** Whether it was asked for already, whatever the answer was. */
    boolean moved(String caller);

    /**
     * Notes that it was asked for, and keeps the enrollment that came of it, both or neither: true for exactly one of all who
     * try. Committed by itself.
     *
     * @param active the enrollment, active at once; empty when there was no old secret
     */
    boolean move(String caller, Optional<Enrollment> active, Instant now);
}
