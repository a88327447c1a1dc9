package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vestibule.store.Readiness;

/** Verdicts in {@code vestibule_readiness}. */
@Dependent
final class JpaReadiness implements Readiness {

    private final Database database;

    @Inject
    JpaReadiness(Database database) {
        this.database = database;
    }

    @Override
    public void note(String caller, String verdict, Instant now, Instant keepSince) {
        if (!change(caller, verdict, now)
                && hasRoom(keepSince)
                && !database.insert(new ReadinessRow(caller, verdict, now), caller)) {
            change(caller, verdict, now);
        }
    }

    private boolean change(String caller, String verdict, Instant now) {
        return database.changesOne(
                "UPDATE VestibuleReadiness r SET r.verdict = :verdict, r.seenAt = :now WHERE r.caller = :caller",
                Map.of("caller", caller, "verdict", verdict, "now", now.toEpochMilli()));
    }

    private boolean hasRoom(Instant keepSince) {
        database.change(
                "DELETE FROM VestibuleReadiness r WHERE r.seenAt < :since", Map.of("since", keepSince.toEpochMilli()));
        List<Long> rows = database.list("SELECT COUNT(r) FROM VestibuleReadiness r", Long.class, Map.of());
        return rows.get(0) < MOST;
    }

    @Override
    public Map<String, Long> counts(Instant since) {
        return database
                .list(
                        "SELECT r.verdict, COUNT(r) FROM VestibuleReadiness r WHERE r.seenAt >= :since"
                                + " GROUP BY r.verdict",
                        Object[].class,
                        Map.of("since", since.toEpochMilli()))
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    @Override
    public List<String> callers(String verdict, Instant since, int most) {
        return database.read(entityManager -> entityManager
                .createQuery(
                        "SELECT r.caller FROM VestibuleReadiness r WHERE r.verdict = :verdict"
                                + " AND r.seenAt >= :since ORDER BY r.caller",
                        String.class)
                .setParameter("verdict", verdict)
                .setParameter("since", since.toEpochMilli())
                .setMaxResults(most)
                .getResultList());
    }
}
