package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestibule.store.AuditChain;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditSeal;
import org.vestibule.store.StoreUnavailable;

/**
 * The seals in {@code vestibule_audit_seal}.
 *
 * <p>Who makes the next one is decided by one conditional UPDATE of the last one; nobody who signs in ever waits for that
 * row.
 */
@Dependent
final class JpaAuditChain implements AuditChain {

    private static final long UNSEALED = 0;

    private final Database database;

    @Inject
    JpaAuditChain(Database database) {
        this.database = database;
    }

    @Override
    public AuditSeal last() {
        List<AuditSealRow> newest = database.read(entityManager -> entityManager
                .createQuery(
                        "SELECT s FROM VestibuleAuditSeal s WHERE s.successor = 0 ORDER BY s.serial DESC",
                        AuditSealRow.class)
                .setMaxResults(1)
                .getResultList());
        return newest.stream()
                .findFirst()
                .map(AuditSealRow::toSeal)
                .orElseThrow(() -> new StoreUnavailable("The audit trail has no last seal: its end was taken away"));
    }

    @Override
    public boolean waiting() {
        return !firstWaiting(1).isEmpty();
    }

    private List<String> firstWaiting(int most) {
        return database.read(entityManager -> entityManager
                .createQuery("SELECT a.id FROM VestibuleAudit a WHERE a.seal = 0 ORDER BY a.id", String.class)
                .setMaxResults(most)
                .getResultList());
    }

    @Override
    public List<AuditSeal> olderThan(Instant time, int most) {
        List<AuditSealRow> first = database.read(entityManager -> entityManager
                .createQuery("SELECT s FROM VestibuleAuditSeal s ORDER BY s.serial", AuditSealRow.class)
                .setMaxResults(most)
                .getResultList());
        return first.stream()
                .takeWhile(row -> row.newestAt < time.toEpochMilli() && row.successor != 0)
                .map(AuditSealRow::toSeal)
                .toList();
    }

    @Override
    public Optional<List<AuditEntry>> take(AuditSeal last, int most) {
        long next = last.number() + 1;
        boolean first = database.changesOne(
                "UPDATE VestibuleAuditSeal s SET s.successor = :next WHERE s.serial = :last AND s.successor = 0",
                Map.of("next", next, "last", last.number()));
        return first ? Optional.of(taken(firstWaiting(most), next)) : Optional.empty();
    }

    private List<AuditEntry> taken(List<String> ids, long seal) {
        if (ids.isEmpty()) {
            return List.of();
        }
        database.change(
                "UPDATE VestibuleAudit a SET a.seal = :seal WHERE a.seal = :unsealed AND a.id >= :first AND a.id <= :last",
                Map.of("seal", seal, "unsealed", UNSEALED, "first", ids.get(0), "last", ids.get(ids.size() - 1)));
        return database
                .list("SELECT a FROM VestibuleAudit a WHERE a.seal = :seal", AuditRow.class, Map.of("seal", seal))
                .stream()
                .map(AuditRow::toEntry)
                .sorted(Comparator.comparing(AuditEntry::id))
                .toList();
    }

    @Override
    public void add(AuditSeal next) {
        database.act(entityManager -> entityManager.persist(new AuditSealRow(next)));
    }

    @Override
    public void sweep(long upTo) {
        database.change(
                "DELETE FROM VestibuleAudit a WHERE a.seal > :unsealed AND a.seal <= :upTo",
                Map.of("unsealed", UNSEALED, "upTo", upTo));
        database.change("DELETE FROM VestibuleAuditSeal s WHERE s.serial <= :upTo", Map.of("upTo", upTo));
    }
}
