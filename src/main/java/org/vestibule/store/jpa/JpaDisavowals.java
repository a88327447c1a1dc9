package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vestibule.store.Disavowals;

/** Links in {@code vestibule_disavowal}; expired ones are swept out when a new one comes in. */
@Dependent
final class JpaDisavowals implements Disavowals {

    private final Database database;

    @Inject
    JpaDisavowals(Database database) {
        this.database = database;
    }

    @Override
    public void keep(String digest, String caller, Instant now, Instant expiresAt) {
        database.act(entityManager -> {
            database.change(
                    "DELETE FROM VestibuleDisavowal d WHERE d.expiresAt <= :now", Map.of("now", now.toEpochMilli()));
            entityManager.persist(new DisavowalRow(digest, caller, expiresAt));
        });
    }

    @Override
    public Optional<String> caller(String digest, Instant now) {
        return database
                .list(
                        "SELECT d.caller FROM VestibuleDisavowal d WHERE d.digest = :digest AND d.expiresAt > :now",
                        String.class,
                        Map.of("digest", digest, "now", now.toEpochMilli()))
                .stream()
                .findFirst();
    }

    @Override
    public boolean use(String digest, Instant now) {
        return database.changesOne(
                "DELETE FROM VestibuleDisavowal d WHERE d.digest = :digest AND d.expiresAt > :now",
                Map.of("digest", digest, "now", now.toEpochMilli()));
    }
}
