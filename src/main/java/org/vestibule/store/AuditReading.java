package org.vestibule.store;

import java.util.List;

/**
 * The audit trail as who checks it needs it: everything as it stands in the store, believed or not.
 *
 * <p>Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface AuditReading {

    /** The seals of these numbers, both included, in order. */
    List<AuditSeal> seals(long from, long to);

    /** The number of the last seal; -1 when there is none. */
    long lastNumber();

    /** The entries of a seal, by their ids; under 0 those that wait for one, at most so many. */
    List<AuditEntry> entries(long seal, int most);

    /** How many entries name a seal outside of these numbers, both included, and not 0. */
    long strays(long from, long to);
}
