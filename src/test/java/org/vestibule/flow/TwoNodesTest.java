package org.vestibule.flow;

import java.util.List;
import org.vestibule.store.Stores;
import org.vestibule.store.memory.MemoryStore;

class TwoNodesTest extends TwoNodesContract {

    private final MemoryStore store = new MemoryStore(clock);

    @Override
    protected List<Stores> bothStores() {
        return List.of(store.stores(), store.stores());
    }
}
