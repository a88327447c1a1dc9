package org.vestibule.flow;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * A caller between the doors, kept in the session: known to us, nobody to the application.
 *
 * @param id 128 random bits that tie it to the store's row
 * @param caller who gave the right password
 * @param groups what the identity store said; empty where the container keeps them itself
 * @param epoch the caller's epoch then
 * @param decision {@link Decision#CHALLENGE} or {@link Decision#ENROLL}
 * @param startedAt when the password was right
 * @param expiresAt when the password must be given again; it does not slide
 */
public record HalfWay(
        String id,
        String caller,
        Set<String> groups,
        long epoch,
        Decision decision,
        Instant startedAt,
        Instant expiresAt)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whether its time is over. */
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Neither the caller nor the id is printed. */
    @Override
    public String toString() {
        return "HalfWay[" + decision + "]";
    }
}
