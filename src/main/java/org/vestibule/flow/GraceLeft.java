package org.vestibule.flow;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is left of a period of grace, in which a caller who must have a second factor need not have it yet.
 *
 * <p>At least one of the two is there; with both, it is over as soon as one is. Immutable.
 *
 * @param untilMillis when it is over, in milliseconds since 1970-01-01 UTC; 0 where no time is set
 * @param signInsLeft how many sign-ins are left, without the present one; -1 where no number is set
 */
public record GraceLeft(long untilMillis, int signInsLeft) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** When it is over; empty where only sign-ins are counted. */
    public Optional<Instant> until() {
        return untilMillis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(untilMillis));
    }

    /** How many sign-ins are left after this one; empty where only the time counts. */
    public OptionalInt signIns() {
        return signInsLeft < 0 ? OptionalInt.empty() : OptionalInt.of(signInsLeft);
    }

    /** Whether its time is over; the present sign-in stays good when there are no more of them. */
    public boolean over(Instant now) {
        return until().filter(end -> !now.isBefore(end)).isPresent();
    }
}
