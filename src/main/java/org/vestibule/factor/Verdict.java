package org.vestibule.factor;

import java.util.function.BooleanSupplier;

/** What a factor says of an answer. */
public sealed interface Verdict {

    /**
     * The answer is right and not yet spent.
     *
     * @param spend spends it by one conditional statement, in the surrounding transaction; false when another was first
     */
    record Right(BooleanSupplier spend) implements Verdict {}

    /**
     * The answer does not admit.
     *
     * @param seconds with {@link Reason#DEVICE_FAST} and {@link Reason#DEVICE_SLOW}, by about how much; otherwise 0
     */
    record Wrong(Reason reason, int seconds) implements Verdict {

        public Wrong(Reason reason) {
            this(reason, 0);
        }
    }

    /** Why an answer does not admit. */
    enum Reason {
        /** Not what the method's answers look like. */
        MALFORMED,
        /** Well formed and wrong. */
        WRONG,
        /** Right once, and spent. */
        REPLAYED,
        /** Nothing that was sent is still good: it expired, or it was sent for another sign-in, or not at all. */
        EXPIRED,
        /** What was sent was answered wrongly too often. */
        USED_UP,
        /** Right for a later moment: the device's clock is fast. */
        DEVICE_FAST,
        /** Right for an earlier moment: the device's clock is slow. */
        DEVICE_SLOW
    }
}
