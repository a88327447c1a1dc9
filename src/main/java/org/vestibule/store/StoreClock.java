package org.vestibule.store;

import java.time.Instant;

/** The database's clock: the one that all nodes share. */
public interface StoreClock {

    /** Now, by the database. */
    Instant now();
}
