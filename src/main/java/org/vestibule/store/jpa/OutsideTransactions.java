package org.vestibule.store.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * A step aside from the host's transaction: our own commits must not wait for the host's, nor be undone with it.
 *
 * <p>Outside CDI, as in a plain Java test, it just calls.
 */
@ApplicationScoped
class OutsideTransactions {

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    <T> T call(Supplier<T> work) {
        return work.get();
    }
}
