package org.vestibule.store.memory;

import java.time.Instant;
import org.vestibule.store.HalfWayLogins;
import org.vestibule.store.memory.Tables.HalfWayRow;

/** Half-way logins in memory. */
record MemoryHalfWayLogins(MemoryStore store) implements HalfWayLogins {

    @Override
    public void open(String id, String caller, long epoch, Instant now, Instant expiresAt) {
        store.run(tables -> tables.halfWays.put(id, new HalfWayRow(0, false, expiresAt)));
    }

    @Override
    public boolean takeTry(String id, int limit, Instant now) {
        return store.run(tables -> {
            HalfWayRow row = tables.halfWays.get(id);
            if (row == null || !row.openAt(now) || row.tries() >= limit) {
                return false;
            }
            tables.halfWays.put(id, new HalfWayRow(row.tries() + 1, false, row.expiresAt()));
            return true;
        });
    }

    @Override
    public int tries(String id) {
        return store.run(tables -> {
            HalfWayRow row = tables.halfWays.get(id);
            return row == null ? Integer.MAX_VALUE : row.tries();
        });
    }

    @Override
    public boolean finish(String id, Instant now) {
        return store.run(tables -> {
            HalfWayRow row = tables.halfWays.get(id);
            if (row == null || !row.openAt(now)) {
                return false;
            }
            tables.halfWays.put(id, new HalfWayRow(row.tries(), true, row.expiresAt()));
            return true;
        });
    }

    @Override
    public void close(String id) {
        store.run(tables -> tables.halfWays.remove(id));
    }
}
