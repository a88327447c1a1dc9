package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vestibule.store.Graces;

/** Periods of grace in {@code vestibule_grace}. */
@Dependent
final class JpaGraces implements Graces {

    private final Database database;

    @Inject
    JpaGraces(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Grace> find(String caller) {
        return Optional.ofNullable(database.read(entityManager -> entityManager.find(GraceRow.class, caller)))
                .map(GraceRow::toGrace);
    }

    @Override
    public boolean start(String caller, String signIn, Instant now) {
        return database.insert(new GraceRow(caller, signIn, now), caller);
    }

    @Override
    public boolean count(String caller, String signIn, Instant after, int most) {
        return database.changesOne(
                "UPDATE VestibuleGrace g SET g.signIns = g.signIns + 1, g.lastSignIn = :signIn WHERE g.caller = :caller"
                        + " AND g.lastSignIn <> :signIn AND g.startedAt > :after AND g.signIns < :most",
                Map.of("caller", caller, "signIn", signIn, "after", after.toEpochMilli(), "most", most));
    }
}
