package org.vestibule.store;

import java.util.function.BooleanSupplier;

/**
 * The bracket around calls to several stores that must hold together.
 *
 * <p>A store called outside such a bracket runs in a short transaction of its own. Thread-safe.
 */
public interface Transactions {

    /**
     * Runs the work in one transaction, never the host's: committed when it answers true, rolled back when it answers
     * false or throws.
     *
     * @return what the work answered, once that is committed
     * @throws StoreUnavailable when the store does not answer, or the commit is not confirmed
     */
    boolean commitIf(BooleanSupplier work);
}
