package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;

/** Enrollments in {@code vestibule_enrollment}. */
@Dependent
final class JpaEnrollments implements Enrollments {

    private final Database database;

    @Inject
    JpaEnrollments(Database database) {
        this.database = database;
    }

    @Override
    public void begin(Enrollment pending, Instant expiresAt) {
        ensureEpoch(pending.caller());
        database.act(entityManager -> {
            // Of two that begin at once, neither would see the other's row to delete it: so one waits for the other.
            entityManager.find(CallerRow.class, pending.caller(), LockModeType.PESSIMISTIC_WRITE);
            database.change(
                    "DELETE FROM VestibuleEnrollment e WHERE e.caller = :caller AND e.state = 'PENDING'",
                    Map.of("caller", pending.caller()));
            entityManager.persist(new EnrollmentRow(pending, expiresAt));
        });
    }

    /** The row that {@code JpaCallers.turn} will lock is made before there is anything to lose. */
    private void ensureEpoch(String caller) {
        if (database.read(entityManager -> entityManager.find(CallerRow.class, caller)) == null) {
            database.insert(new CallerRow(caller), caller);
        }
    }

    @Override
    public Optional<Enrollment> pending(String caller, String id, Instant now) {
        return list(
                        "SELECT e FROM VestibuleEnrollment e WHERE e.id = :id AND e.caller = :caller"
                                + " AND e.state = 'PENDING' AND e.expiresAt > :now",
                        Map.of("id", id, "caller", caller, "now", now.toEpochMilli()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Enrollment> pending(String caller, Instant now) {
        return list(
                        "SELECT e FROM VestibuleEnrollment e WHERE e.caller = :caller"
                                + " AND e.state = 'PENDING' AND e.expiresAt > :now",
                        Map.of("caller", caller, "now", now.toEpochMilli()))
                .stream()
                .findFirst();
    }

    @Override
    public boolean takeTry(String id, int limit, Instant now) {
        return database.changesOne(
                "UPDATE VestibuleEnrollment e SET e.tries = e.tries + 1 WHERE e.id = :id"
                        + " AND e.state = 'PENDING' AND e.tries < :limit AND e.expiresAt > :now",
                Map.of("id", id, "limit", limit, "now", now.toEpochMilli()));
    }

    @Override
    public boolean activate(String id, String label, long spentStep, Instant now) {
        return database.changesOne(
                "UPDATE VestibuleEnrollment e SET e.state = 'ACTIVE', e.label = :label, e.lastStep = :step,"
                        + " e.expiresAt = NULL, e.replaces = NULL WHERE e.id = :id"
                        + " AND e.state = 'PENDING' AND e.expiresAt > :now",
                Map.of("id", id, "label", label, "step", spentStep, "now", now.toEpochMilli()));
    }

    @Override
    public List<Enrollment> active(String caller) {
        return list(
                "SELECT e FROM VestibuleEnrollment e WHERE e.caller = :caller AND e.state = 'ACTIVE'"
                        + " ORDER BY e.createdAt, e.id",
                Map.of("caller", caller));
    }

    /** The run before the drift: MariaDB and MySQL assign from left to right, and a later expression sees what is new. */
    @Override
    public boolean advance(String id, long step, int drift, Instant now) {
        return database.changesOne(
                "UPDATE VestibuleEnrollment e SET e.lastStep = :step, e.lastUsedAt = :now,"
                        + " e.driftRun = CASE WHEN e.drift = :drift THEN e.driftRun + 1 ELSE 1 END,"
                        + " e.drift = :drift WHERE e.id = :id AND e.state = 'ACTIVE' AND e.lastStep < :step",
                Map.of("id", id, "step", step, "drift", drift, "now", now.toEpochMilli()));
    }

    @Override
    public boolean burn(String id, long step) {
        return database.changesOne(
                "UPDATE VestibuleEnrollment e SET e.lastStep = :step"
                        + " WHERE e.id = :id AND e.state = 'ACTIVE' AND e.lastStep < :step",
                Map.of("id", id, "step", step));
    }

    @Override
    public boolean rewrap(String id, String from, String to) {
        return database.changesOne(
                "UPDATE VestibuleEnrollment e SET e.sealedSecret = :to WHERE e.id = :id AND e.sealedSecret = :from",
                Map.of("id", id, "from", from, "to", to));
    }

    @Override
    public boolean remove(String caller, String id) {
        return database.changesOne(
                "DELETE FROM VestibuleEnrollment e WHERE e.id = :id AND e.caller = :caller AND e.state = 'ACTIVE'",
                Map.of("id", id, "caller", caller));
    }

    @Override
    public int removeAll(String caller) {
        Map<String, String> mine = Map.of("caller", caller);
        int active = database.change(
                "DELETE FROM VestibuleEnrollment e WHERE e.caller = :caller AND e.state = 'ACTIVE'", mine);
        database.change("DELETE FROM VestibuleEnrollment e WHERE e.caller = :caller", mine);
        return active;
    }

    @Override
    public void adopt(Enrollment active) {
        database.act(entityManager -> entityManager.persist(EnrollmentRow.active(active)));
    }

    @Override
    public List<Enrollment> underOtherKeys(String activeKey, String afterId, int most) {
        return database.read(entityManager -> entityManager
                .createQuery(
                        "SELECT e FROM VestibuleEnrollment e WHERE e.id > :after"
                                + " AND e.sealedSecret NOT LIKE :prefix ESCAPE '!' ORDER BY e.id",
                        EnrollmentRow.class)
                .setParameter("after", afterId)
                .setParameter(
                        "prefix",
                        JpaKeyUse.startingWith("$v1$" + activeKey + "$").get("prefix"))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(EnrollmentRow::toEnrollment)
                .toList());
    }

    private List<Enrollment> list(String select, Map<String, ?> parameters) {
        return database.list(select, EnrollmentRow.class, parameters).stream()
                .map(EnrollmentRow::toEnrollment)
                .toList();
    }
}
