package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.vestibule.store.HalfWayLogins;

/** Half-way logins in {@code vestibule_half_way}; long-expired ones are swept out now and then, when a new one comes in. */
@Dependent
final class JpaHalfWayLogins implements HalfWayLogins {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.EPOCH);

    @Inject
    JpaHalfWayLogins(Database database) {
        this.database = database;
    }

    @Override
    public void open(String id, String caller, long epoch, Instant now, Instant expiresAt) {
        database.act(entityManager -> {
            if (isTimeToSweep(now)) {
                database.change(
                        "DELETE FROM VestibuleHalfWay h WHERE h.expiresAt < :longAgo",
                        Map.of("longAgo", now.minus(KEPT_AFTER_EXPIRY).toEpochMilli()));
            }
            entityManager.persist(new HalfWayRow(id, caller, epoch, now, expiresAt));
        });
    }

    private boolean isTimeToSweep(Instant now) {
        Instant next = nextSweep.get();
        return !now.isBefore(next) && nextSweep.compareAndSet(next, now.plus(SWEEP_EVERY));
    }

    @Override
    public void hand(String id, String tokenDigest, Set<String> groups, String decision) {
        database.change(
                "UPDATE VestibuleHalfWay h SET h.token = :token, h.groups = :groups, h.decision = :decision"
                        + " WHERE h.id = :id",
                Map.of("id", id, "token", tokenDigest, "groups", Names.join(groups), "decision", decision));
    }

    @Override
    public Optional<Handed> handed(String id, Instant now) {
        return database
                .list(
                        "SELECT h FROM VestibuleHalfWay h WHERE h.id = :id AND h.token IS NOT NULL"
                                + " AND h.finishedAt IS NULL AND h.expiresAt > :now",
                        HalfWayRow.class,
                        Map.of("id", id, "now", now.toEpochMilli()))
                .stream()
                .findFirst()
                .map(HalfWayRow::toHanded);
    }

    @Override
    public boolean takeTry(String id, int limit, Instant now) {
        return database.changesOne(
                "UPDATE VestibuleHalfWay h SET h.tries = h.tries + 1 WHERE h.id = :id"
                        + " AND h.tries < :limit AND h.finishedAt IS NULL AND h.expiresAt > :now",
                Map.of("id", id, "limit", limit, "now", now.toEpochMilli()));
    }

    @Override
    public int tries(String id) {
        HalfWayRow row = database.read(entityManager -> entityManager.find(HalfWayRow.class, id));
        return row == null ? Integer.MAX_VALUE : row.tries;
    }

    @Override
    public boolean turn(String id, String decision, Instant now, Instant expiresAt) {
        return database.changesOne(
                "UPDATE VestibuleHalfWay h SET h.decision = :decision, h.expiresAt = :expiresAt WHERE h.id = :id"
                        + " AND h.finishedAt IS NULL AND h.expiresAt > :now",
                Map.of(
                        "id",
                        id,
                        "decision",
                        decision,
                        "expiresAt",
                        expiresAt.toEpochMilli(),
                        "now",
                        now.toEpochMilli()));
    }

    @Override
    public boolean finish(String id, Instant now) {
        return database.changesOne(
                "UPDATE VestibuleHalfWay h SET h.finishedAt = :now WHERE h.id = :id"
                        + " AND h.finishedAt IS NULL AND h.expiresAt > :now",
                Map.of("id", id, "now", now.toEpochMilli()));
    }

    @Override
    public void close(String id) {
        database.change("DELETE FROM VestibuleHalfWay h WHERE h.id = :id", Map.of("id", id));
    }
}
