package org.vestibule.store.memory;

import java.time.Clock;
import org.vestibule.store.StoreContract;
import org.vestibule.store.Stores;

/** The store that other tests use keeps the contract too. */
class MemoryStoreTest extends StoreContract {

    private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();

    @Override
    public Stores stores() {
        return stores;
    }
}
