package org.vestibule.store.memory;

import java.time.Instant;
import java.util.Optional;
import org.vestibule.store.RefreshTokens;

/** Refresh tokens in memory. */
record MemoryRefreshTokens(MemoryStore store) implements RefreshTokens {

    @Override
    public void keep(Token token, Instant now) {
        store.run(tables -> tables.refreshTokens.put(token.digest(), token));
    }

    @Override
    public Optional<Token> find(String digest, Instant now) {
        return store.run(
                tables -> Optional.ofNullable(tables.refreshTokens.get(digest)).filter(token -> isGood(token, now)));
    }

    @Override
    public boolean use(String digest, Instant now) {
        return store.run(tables -> {
            Optional<Token> unused = find(digest, now).filter(token -> !token.used());
            unused.ifPresent(token -> tables.refreshTokens.put(digest, used(token)));
            return unused.isPresent();
        });
    }

    @Override
    public boolean alive(String family, Instant now) {
        return store.run(tables -> tables.refreshTokens.values().stream()
                .anyMatch(token -> token.family().equals(family) && !token.used() && isGood(token, now)));
    }

    @Override
    public void revoke(String family) {
        store.run(tables ->
                tables.refreshTokens.values().removeIf(token -> token.family().equals(family)));
    }

    private static boolean isGood(Token token, Instant now) {
        return token.expiresAt().isAfter(now);
    }

    private static Token used(Token token) {
        return new Token(
                token.digest(),
                token.family(),
                token.caller(),
                token.groups(),
                token.methods(),
                token.epoch(),
                token.signedInAt(),
                token.answeredAtMillis(),
                token.proof(),
                token.expiresAt(),
                true);
    }
}
