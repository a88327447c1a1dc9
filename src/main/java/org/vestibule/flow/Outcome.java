package org.vestibule.flow;

import java.time.Duration;
import java.time.Instant;
import org.vestibule.factor.Verdict.Wrong;

/** What became of an answer to a challenge. */
public sealed interface Outcome {

    /** The second factor is proven. */
    record Admitted(String method, Instant at) implements Outcome {}

    /** A recovery pass was given: the caller sets up a new second factor next, until that moment, and sees nothing before. */
    record MustEnroll(Instant until) implements Outcome {}

    /**
     * The answer does not admit.
     *
     * @param wrong why
     * @param attemptsLeft how many answers this half-way login has left, {@link #UNCOUNTED} when none is under way
     */
    record Rejected(Wrong wrong, int attemptsLeft) implements Outcome {

        /** A caller with a pass was asked again: the throttle alone counts. */
        public static final int UNCOUNTED = -1;
    }

    /**
     * The answer was not looked at, or it was the last one.
     *
     * @param pause until when to come back
     * @param suspended whether waiting does not help
     * @param ended whether the half-way login is over
     */
    record LockedOut(Duration pause, boolean suspended, boolean ended) implements Outcome {

        /** The pause in seconds, at least 1. */
        public long seconds() {
            return Math.max(1, pause.toSeconds());
        }
    }

    /** The half-way login is over: the password must be given again. */
    record Expired() implements Outcome {}
}
