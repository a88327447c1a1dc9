package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.vestibule.store.Callers;
import org.vestibule.store.StoreUnavailable;

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
        CallerRow row = database.read(entityManager -> entityManager.find(CallerRow.class, caller));
        return row == null ? 0 : row.epoch;
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
            return database.list(
                            "SELECT c.epoch FROM VestibuleCaller c WHERE c.caller = :caller", Long.class, parameters)
                    .get(0);
        });
    }
}
