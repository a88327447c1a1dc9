package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
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
            entityManager
                    .createQuery("DELETE FROM VestibuleEnrollment e WHERE e.caller = :caller AND e.state = 'PENDING'")
                    .setParameter("caller", pending.caller())
                    .executeUpdate();
            entityManager.persist(new EnrollmentRow(pending, expiresAt));
        });
    }

    /** The row that {@code JpaCallers.turn} will lock is made before there is anything to lose. */
    private void ensureEpoch(String caller) {
        if (database.run(entityManager -> entityManager.find(CallerRow.class, caller)) == null) {
            database.insert(new CallerRow(caller), caller);
        }
    }

    @Override
    public Optional<Enrollment> pending(String caller, String id, Instant now) {
        return database
                .run(entityManager -> entityManager
                        .createQuery(
                                "SELECT e FROM VestibuleEnrollment e WHERE e.id = :id AND e.caller = :caller"
                                        + " AND e.state = 'PENDING' AND e.expiresAt > :now",
                                EnrollmentRow.class)
                        .setParameter("id", id)
                        .setParameter("caller", caller)
                        .setParameter("now", now.toEpochMilli())
                        .getResultList())
                .stream()
                .map(EnrollmentRow::toEnrollment)
                .findFirst();
    }

    @Override
    public boolean takeTry(String id, int limit, Instant now) {
        return database.run(entityManager -> entityManager
                        .createQuery("UPDATE VestibuleEnrollment e SET e.tries = e.tries + 1 WHERE e.id = :id"
                                + " AND e.state = 'PENDING' AND e.tries < :limit AND e.expiresAt > :now")
                        .setParameter("id", id)
                        .setParameter("limit", limit)
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1);
    }

    @Override
    public boolean activate(String id, String label, long spentStep, Instant now) {
        return database.run(entityManager -> entityManager
                        .createQuery("UPDATE VestibuleEnrollment e SET e.state = 'ACTIVE', e.label = :label,"
                                + " e.lastStep = :step, e.expiresAt = NULL, e.replaces = NULL WHERE e.id = :id"
                                + " AND e.state = 'PENDING' AND e.expiresAt > :now")
                        .setParameter("id", id)
                        .setParameter("label", label)
                        .setParameter("step", spentStep)
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1);
    }

    @Override
    public List<Enrollment> active(String caller) {
        return database
                .run(entityManager -> entityManager
                        .createQuery(
                                "SELECT e FROM VestibuleEnrollment e WHERE e.caller = :caller AND e.state = 'ACTIVE'"
                                        + " ORDER BY e.createdAt, e.id",
                                EnrollmentRow.class)
                        .setParameter("caller", caller)
                        .getResultList())
                .stream()
                .map(EnrollmentRow::toEnrollment)
                .toList();
    }

    @Override
    public boolean advance(String id, long step, int drift, Instant now) {
        return database.run(entityManager -> entityManager
                        .createQuery("UPDATE VestibuleEnrollment e SET e.lastStep = :step, e.lastUsedAt = :now,"
                                + " e.driftRun = CASE WHEN e.drift = :drift THEN e.driftRun + 1 ELSE 1 END,"
                                + " e.drift = :drift WHERE e.id = :id AND e.state = 'ACTIVE' AND e.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("drift", drift)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1);
    }

    @Override
    public boolean burn(String id, long step) {
        return database.run(entityManager -> entityManager
                        .createQuery("UPDATE VestibuleEnrollment e SET e.lastStep = :step"
                                + " WHERE e.id = :id AND e.state = 'ACTIVE' AND e.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1);
    }

    @Override
    public boolean rewrap(String id, String from, String to) {
        return database.run(entityManager -> entityManager
                        .createQuery("UPDATE VestibuleEnrollment e SET e.sealedSecret = :to"
                                + " WHERE e.id = :id AND e.sealedSecret = :from")
                        .setParameter("to", to)
                        .setParameter("id", id)
                        .setParameter("from", from)
                        .executeUpdate()
                == 1);
    }

    @Override
    public boolean remove(String caller, String id) {
        return database.run(entityManager -> entityManager
                        .createQuery("DELETE FROM VestibuleEnrollment e WHERE e.id = :id AND e.caller = :caller"
                                + " AND e.state = 'ACTIVE'")
                        .setParameter("id", id)
                        .setParameter("caller", caller)
                        .executeUpdate()
                == 1);
    }
}
