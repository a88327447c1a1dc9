package org.vestibule.factor;

import java.time.Instant;

/**
 * One method of proving a second factor.
 *
 * <p>Implementations are stateless and thread-safe, and look at an answer only after an attempt was taken for it.
 */
public interface Factor {

    /** The method's name in addresses and rows, such as {@code totp}; fixed for good. */
    String method();

    /** Whether the caller can be asked for it now. */
    boolean available(String caller);

    /**
     * Looks at an answer and admits nobody yet: what a right answer changes is in {@link Verdict.Right#spend}.
     *
     * @param answer as it came from outside; may be anything, also null
     * @throws org.vestibule.store.StoreUnavailable when the store does not answer or a secret cannot be opened
     */
    Verdict look(String caller, String answer, Instant now);

    /** Whether it is the caller's device, which a second factor needs, or a spare for when that is lost. */
    default boolean spare() {
        return false;
    }

    /** What a challenge asks; {@code digits} is 0 where the answer is not a number. */
    record Prompt(String method, int digits) {}

    /** What the caller is asked. */
    Prompt prompt(String caller);
}
