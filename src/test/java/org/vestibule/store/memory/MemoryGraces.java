package org.vestibule.store.memory;

import java.time.Instant;
import java.util.Optional;
import org.vestibule.store.Graces;

/** Periods of grace in memory. */
record MemoryGraces(MemoryStore store) implements Graces {

    @Override
    public Optional<Grace> find(String caller) {
        return store.run(tables -> Optional.ofNullable(tables.graces.get(caller)));
    }

    @Override
    public boolean start(String caller, String signIn, Instant now) {
        return store.run(tables -> tables.graces.putIfAbsent(caller, new Grace(now, 1, signIn)) == null);
    }

    @Override
    public boolean count(String caller, String signIn, Instant after, int most) {
        return store.run(tables -> {
            Grace grace = tables.graces.get(caller);
            boolean counts = grace != null
                    && !grace.lastSignIn().equals(signIn)
                    && grace.startedAt().isAfter(after)
                    && grace.signIns() < most;
            if (counts) {
                tables.graces.put(caller, new Grace(grace.startedAt(), grace.signIns() + 1, signIn));
            }
            return counts;
        });
    }
}
