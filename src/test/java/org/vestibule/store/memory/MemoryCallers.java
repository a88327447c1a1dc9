package org.vestibule.store.memory;

import org.vestibule.store.Callers;
import org.vestibule.store.StoreUnavailable;

/** Epochs in memory. */
record MemoryCallers(MemoryStore store) implements Callers {

    @Override
    public long epoch(String caller) {
        return store.run(tables -> tables.epochs.getOrDefault(caller, 0L));
    }

    @Override
    public long turns() {
        return store.run(tables ->
                tables.epochs.values().stream().mapToLong(Long::longValue).sum());
    }

    @Override
    public void meet(String caller) {
        store.run(tables -> tables.epochs.putIfAbsent(caller, 0L));
    }

    @Override
    public long turn(String caller) {
        return store.run(tables -> {
            if (!tables.epochs.containsKey(caller)) {
                throw new StoreUnavailable("A caller without an enrollment has no epoch to turn");
            }
            return tables.epochs.merge(caller, 1L, Long::sum);
        });
    }
}
