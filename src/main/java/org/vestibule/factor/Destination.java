package org.vestibule.factor;

import java.util.Optional;

/**
 * What somebody typed as the place to send codes to.
 *
 * @param value in the one form that is kept; empty when it is not one
 * @param fault what is wrong with it; empty when nothing is
 */
public record Destination(String value, Optional<Fault> fault) {

    /** What can be wrong with it; each has its sentence, by method. */
    public enum Fault {
        /** Not what a destination looks like. */
        MALFORMED,
        /** One that cannot be sent to, or to which the operator does not send. */
        UNSERVED
    }

    static Destination of(String value) {
        return new Destination(value, Optional.empty());
    }

    static Destination not(Fault fault) {
        return new Destination("", Optional.of(fault));
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "Destination";
    }
}
