package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.store.Callers;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Moves;
import org.vestibule.store.StoreUnavailable;

/** Moves in {@code vestibule_moved}; its key lets one of two at once be first, and undoes what the other one did. */
@Dependent
final class JpaMoves implements Moves {

    private final Database database;
    private final Callers callers;

    @Inject
    JpaMoves(Database database) {
        this.database = database;
        this.callers = new JpaCallers(database);
    }

    @Override
    public boolean moved(String caller) {
        return database.read(entityManager -> entityManager.find(MovedRow.class, caller)) != null;
    }

    @Override
    public boolean move(String caller, Optional<Enrollment> active, Instant now) {
        try {
            return database.commitIf(() -> {
                database.act(entityManager -> entityManager.persist(new MovedRow(caller, now)));
                active.ifPresent(enrollment -> keep(caller, enrollment));
                return true;
            });
        } catch (StoreUnavailable taken) {
            if (moved(caller)) {
                return false;
            }
            throw taken;
        }
    }

    private void keep(String caller, Enrollment enrollment) {
        callers.meet(caller);
        callers.turn(caller);
        database.act(entityManager -> entityManager.persist(EnrollmentRow.active(enrollment)));
    }
}
