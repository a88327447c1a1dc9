package org.vestibule.store.memory;

import java.time.Instant;
import java.util.Optional;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Moves;

/** Moves in memory. */
record MemoryMoves(MemoryStore store) implements Moves {

    @Override
    public boolean moved(String caller) {
        return store.run(tables -> tables.moved.contains(caller));
    }

    @Override
    public boolean move(String caller, Optional<Enrollment> active, Instant now) {
        return store.run(tables -> {
            if (!tables.moved.add(caller)) {
                return false;
            }
            active.ifPresent(enrollment -> {
                tables.epochs.merge(caller, 1L, Long::sum);
                new MemoryEnrollments(store).adopt(enrollment);
            });
            return true;
        });
    }
}
