package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vestibule.store.RefreshTokens;

/** Refresh tokens in {@code vestibule_token}; expired ones are swept out when a new one comes in. */
@Dependent
final class JpaRefreshTokens implements RefreshTokens {

    private final Database database;

    @Inject
    JpaRefreshTokens(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Token token, Instant now) {
        database.act(entityManager -> {
            database.change(
                    "DELETE FROM VestibuleToken t WHERE t.expiresAt <= :now", Map.of("now", now.toEpochMilli()));
            entityManager.persist(new TokenRow(token));
        });
    }

    @Override
    public Optional<Token> find(String digest, Instant now) {
        return database
                .list(
                        "SELECT t FROM VestibuleToken t WHERE t.digest = :digest AND t.expiresAt > :now",
                        TokenRow.class,
                        Map.of("digest", digest, "now", now.toEpochMilli()))
                .stream()
                .findFirst()
                .map(TokenRow::toToken);
    }

    @Override
    public boolean use(String digest, Instant now) {
        return database.changesOne(
                "UPDATE VestibuleToken t SET t.usedAt = :now WHERE t.digest = :digest"
                        + " AND t.usedAt IS NULL AND t.expiresAt > :now",
                Map.of("digest", digest, "now", now.toEpochMilli()));
    }

    @Override
    public boolean alive(String family, Instant now) {
        return !database.list(
                        "SELECT t.digest FROM VestibuleToken t WHERE t.family = :family"
                                + " AND t.usedAt IS NULL AND t.expiresAt > :now",
                        String.class,
                        Map.of("family", family, "now", now.toEpochMilli()))
                .isEmpty();
    }

    @Override
    public void revoke(String family) {
        database.change("DELETE FROM VestibuleToken t WHERE t.family = :family", Map.of("family", family));
    }
}
