package org.vestibule.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.vestibule.store.Enrollment;

/** A factor that a caller sets up: begun, then confirmed by a first right answer. */
public interface Enrollable extends Factor {

    /** Looks at the first answer; what a right one changes is in {@link Confirmation#spend}. */
    Confirmation confirm(Enrollment pending, String answer, Instant now);

    /** What the caller is asked to confirm a pending enrollment. */
    Prompt prompt(Enrollment pending);

    /**
     * What became of a first answer.
     *
     * @param wrong why it confirms nothing; empty when it does
     * @param step the step that is spent with the confirmation
     * @param spend spends the answer, in the surrounding transaction; false when another was first
     */
    record Confirmation(Optional<Verdict.Wrong> wrong, long step, BooleanSupplier spend) {

        static Confirmation right(long step, BooleanSupplier spend) {
            return new Confirmation(Optional.empty(), step, spend);
        }

        static Confirmation refused(Verdict.Wrong wrong) {
            return new Confirmation(Optional.of(wrong), 0, () -> false);
        }
    }
}
