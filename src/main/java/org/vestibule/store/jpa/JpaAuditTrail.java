package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditTrail;

/** The audit trail in {@code vestibule_audit}. */
@Dependent
final class JpaAuditTrail implements AuditTrail {

    /** After every id, which are of hexadecimal digits; so in every collation. */
    private static final String AFTER_ALL = "z";

    private final Database database;

    @Inject
    JpaAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void write(AuditEntry entry) {
        database.act(entityManager -> entityManager.persist(new AuditRow(entry)));
    }

    @Override
    public List<AuditEntry> ofAll(String before, int most) {
        return database.read(entityManager -> entityManager
                .createQuery("SELECT a FROM VestibuleAudit a WHERE a.id < :before ORDER BY a.id DESC", AuditRow.class)
                .setParameter("before", end(before))
                .setMaxResults(most)
                .getResultStream()
                .map(AuditRow::toEntry)
                .toList());
    }

    @Override
    public List<AuditEntry> of(String caller, String before, int most) {
        return database.read(entityManager -> entityManager
                .createQuery(
                        "SELECT a FROM VestibuleAudit a WHERE a.caller = :caller AND a.id < :before ORDER BY a.id DESC",
                        AuditRow.class)
                .setParameter("caller", caller)
                .setParameter("before", end(before))
                .setMaxResults(most)
                .getResultStream()
                .map(AuditRow::toEntry)
                .toList());
    }

    private static String end(String before) {
        return before.isEmpty() ? AFTER_ALL : before;
    }
}
