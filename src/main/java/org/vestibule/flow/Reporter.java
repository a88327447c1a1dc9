package org.vestibule.flow;

/**
 * Takes note of what happened.
 *
 * <p>{@link #report} is for what has happened whether it is noted or not: it never throws. What must not happen without a note
 * goes through {@link Changes}.
 */
@FunctionalInterface
public interface Reporter {

    /** Writes it down, as far as that is possible, and tells. */
    void report(SecurityEvent event);

    /**
     * Writes it down in the bracket at hand, and tells nobody yet.
     *
     * @throws org.vestibule.store.StoreUnavailable when it cannot be written
     */
    default void write(SecurityEvent event) {}

    /** Tells of what was written and committed: to the log, and to who observes. */
    default void tell(SecurityEvent event) {
        report(event);
    }
}
