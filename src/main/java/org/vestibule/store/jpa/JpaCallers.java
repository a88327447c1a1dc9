package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.vestibule.store.Callers;
import org.vestibule.store.StoreUnavailable;

/** Epochs in {@code vestibule_caller}, and how many were turned in {@code vestibule_turns}. */
@Dependent
final class JpaCallers implements Callers {

    private final Database database;

    @Inject
    JpaCallers(Database database) {
        this.database = database;
    }

    @Override
    public long epoch(String caller) {
        CallerRow row = database.read(entityManager -> entityManager.find(CallerRow.class, caller));
        return row == null ? 0 : row.epoch;
    }

    @Override
    public long turns() {
        TurnsRow row = database.read(entityManager -> entityManager.find(TurnsRow.class, TurnsRow.ONLY));
        if (row == null) {
            throw new StoreUnavailable("vestibule_turns has lost its row");
        }
        return row.turns;
    }

    @Override
    public void meet(String caller) {
        database.act(entityManager -> {
            if (entityManager.find(CallerRow.class, caller) == null) {
                entityManager.persist(new CallerRow(caller));
            }
        });
    }

    @Override
    public long turn(String caller) {
        return database.run(entityManager -> {
            Map<String, String> parameters = Map.of("caller", caller);
            int turned = database.change(
                    "UPDATE VestibuleCaller c SET c.epoch = c.epoch + 1 WHERE c.caller = :caller", parameters);
            if (turned == 0) {
                throw new StoreUnavailable("A caller who is not known has no epoch to turn");
            }
            database.last(JpaCallers::count);
            return database.list(
                            "SELECT c.epoch FROM VestibuleCaller c WHERE c.caller = :caller", Long.class, parameters)
                    .get(0);
        });
    }

    private static void count(EntityManager entityManager) {
        int counted = entityManager
                .createQuery("UPDATE VestibuleTurns t SET t.turns = t.turns + 1 WHERE t.id = :only")
                .setParameter("only", TurnsRow.ONLY)
                .executeUpdate();
        if (counted == 0) {
            throw new StoreUnavailable("vestibule_turns has lost its row");
        }
    }
}
