package org.vestibule.store.memory;

import java.time.Instant;
import java.util.Optional;
import org.vestibule.store.Disavowals;
import org.vestibule.store.memory.Tables.DisavowalRow;

/** Links in memory. */
record MemoryDisavowals(MemoryStore store) implements Disavowals {

    @Override
    public void keep(String digest, String caller, Instant now, Instant expiresAt) {
        store.run(tables -> tables.disavowals.put(digest, new DisavowalRow(caller, expiresAt)));
    }

    @Override
    public Optional<String> caller(String digest, Instant now) {
        return store.run(tables -> Optional.ofNullable(tables.disavowals.get(digest))
                .filter(row -> row.expiresAt().isAfter(now))
                .map(DisavowalRow::caller));
    }

    @Override
    public boolean use(String digest, Instant now) {
        return store.run(tables -> caller(digest, now).isPresent() && tables.disavowals.remove(digest) != null);
    }
}
