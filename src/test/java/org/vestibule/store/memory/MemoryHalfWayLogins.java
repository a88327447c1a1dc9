package org.vestibule.store.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vestibule.store.HalfWayLogins;
import org.vestibule.store.memory.Tables.HalfWayRow;

/** Half-way logins in memory. */
record MemoryHalfWayLogins(MemoryStore store) implements HalfWayLogins {

    @Override
    public void open(String id, String caller, long epoch, Instant now, Instant expiresAt) {
        Handed login = new Handed(id, "", caller, Set.of(), epoch, "", now, expiresAt);
        store.run(tables -> tables.halfWays.put(id, new HalfWayRow(login, 0, false)));
    }

    @Override
    public void hand(String id, String tokenDigest, Set<String> groups, String decision) {
        store.run(tables -> tables.halfWays.computeIfPresent(id, (same, row) -> {
            Handed old = row.login();
            Handed login = new Handed(
                    id, tokenDigest, old.caller(), groups, old.epoch(), decision, old.startedAt(), old.expiresAt());
            return new HalfWayRow(login, row.tries(), row.finished());
        }));
    }

    @Override
    public Optional<Handed> handed(String id, Instant now) {
        return store.run(tables -> Optional.ofNullable(tables.halfWays.get(id))
                .filter(row -> row.openAt(now))
                .map(HalfWayRow::login)
                .filter(login -> !login.tokenDigest().isEmpty()));
    }

    @Override
    public boolean takeTry(String id, int limit, Instant now) {
        return store.run(tables -> {
            HalfWayRow row = tables.halfWays.get(id);
            if (row == null || !row.openAt(now) || row.tries() >= limit) {
                return false;
            }
            tables.halfWays.put(id, new HalfWayRow(row.login(), row.tries() + 1, false));
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
    public boolean turn(String id, String decision, Instant now, Instant expiresAt) {
        return store.run(tables -> {
            HalfWayRow row = tables.halfWays.get(id);
            if (row == null || !row.openAt(now)) {
                return false;
            }
            Handed old = row.login();
            Handed login = new Handed(
                    id,
                    old.tokenDigest(),
                    old.caller(),
                    old.groups(),
                    old.epoch(),
                    decision,
                    old.startedAt(),
                    expiresAt);
            tables.halfWays.put(id, new HalfWayRow(login, row.tries(), false));
            return true;
        });
    }

    @Override
    public boolean finish(String id, Instant now) {
        return store.run(tables -> {
            HalfWayRow row = tables.halfWays.get(id);
            if (row == null || !row.openAt(now)) {
                return false;
            }
            tables.halfWays.put(id, new HalfWayRow(row.login(), row.tries(), true));
            return true;
        });
    }

    @Override
    public void close(String id) {
        store.run(tables -> tables.halfWays.remove(id));
    }
}
