package org.vestibule.store.memory;

import java.time.Instant;
import org.vestibule.store.Attempts;
import org.vestibule.store.Tally;
import org.vestibule.store.memory.Tables.BucketKey;

/** Attempt counters in memory. */
record MemoryAttempts(MemoryStore store) implements Attempts {

    @Override
    public Tally find(String caller, String bucket) {
        return store.run(tables -> tables.attempts.getOrDefault(new BucketKey(caller, bucket), Tally.NONE));
    }

    @Override
    public boolean swap(String caller, String bucket, Tally seen, Tally next) {
        return store.run(tables -> {
            if (find(caller, bucket).version() != seen.version()) {
                return false;
            }
            tables.attempts.put(
                    new BucketKey(caller, bucket),
                    new Tally(next.failures(), next.nextTry(), next.recent(), seen.version() + 1));
            return true;
        });
    }

    @Override
    public void clear(String caller, String bucket) {
        store.run(tables -> tables.attempts.computeIfPresent(
                new BucketKey(caller, bucket), (key, old) -> new Tally(0, Instant.EPOCH, "", old.version() + 1)));
    }
}
