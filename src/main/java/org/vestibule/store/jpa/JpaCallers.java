package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.vestibule.store.Callers;

/** Epochs in {@code vestibule_caller}. */
@Dependent
final class JpaCallers implements Callers {

    private final Database database;

    @Inject
    JpaCallers(Database database) {
        this.database = database;
    }

    @Override
    public long epoch(String caller) {
        CallerRow row = database.run(entityManager -> entityManager.find(CallerRow.class, caller));
        return row == null ? 0 : row.epoch;
    }

    @Override
    public long turn(String caller) {
        return database.run(entityManager -> {
            int turned = entityManager
                    .createQuery("UPDATE VestibuleCaller c SET c.epoch = c.epoch + 1 WHERE c.caller = :caller")
                    .setParameter("caller", caller)
                    .executeUpdate();
            if (turned == 0) {
                throw new IllegalStateException("A caller without an enrollment has no epoch to turn");
            }
            return entityManager
                    .createQuery("SELECT c.epoch FROM VestibuleCaller c WHERE c.caller = :caller", Long.class)
                    .setParameter("caller", caller)
                    .getSingleResult();
        });
    }
}
