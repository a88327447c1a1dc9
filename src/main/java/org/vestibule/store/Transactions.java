package org.vestibule.store;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The bracket around calls to several stores that must hold together.
 *
 * <p>A store called outside such a bracket runs in a short transaction of its own. Thread-safe.
 */
public interface Transactions {

    /**
     * Runs the work in one transaction, never the host's: committed when its answer is good, rolled back when it is not or
     * when the work throws.
     *
     * @return what the work answered, and where that is good, once it is committed
     * @throws StoreUnavailable when the store does not answer, or the commit is not confirmed
     */
    <T> T commitIf(Predicate<T> good, Supplier<T> work);

    /** The same for work whose answer is whether it is good. */
    default boolean commitIf(BooleanSupplier work) {
        return commitIf(done -> done, work::getAsBoolean);
    }
}
