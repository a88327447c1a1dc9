package org.vestibule.flow;

import java.util.Optional;

/**
 * What is said to an {@link Arrival}, and why.
 *
 * @param decision whether the caller goes on
 * @param instead what stands in place of a second factor that would otherwise be asked for, as {@link Pass#proof}; empty for
 *     nothing
 * @param grace what is left of the period of grace that lets the caller go on; empty where none is needed
 */
public record Admission(Decision decision, String instead, Optional<GraceLeft> grace) {

    /** For somebody of whom nothing is demanded. */
    static final Admission FREE = new Admission(Decision.PASS, "", Optional.empty());

    /** For somebody who is held. */
    static Admission held(Decision decision) {
        return new Admission(decision, "", Optional.empty());
    }

    /** For somebody who would be held, were it not for this. */
    static Admission instead(String what) {
        return new Admission(Decision.PASS, what, Optional.empty());
    }

    /** For somebody who will be held later. */
    static Admission within(GraceLeft grace) {
        return new Admission(Decision.PASS, "", Optional.of(grace));
    }
}
