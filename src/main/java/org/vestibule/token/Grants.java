package org.vestibule.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.flow.Gate;
import org.vestibule.flow.Pass;
import org.vestibule.flow.Reporter;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.flow.VestibuleTime;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.Digest;
import org.vestibule.store.RefreshTokens;
import org.vestibule.store.RefreshTokens.Token;
import org.vestibule.store.Transactions;

/**
 * What a program gets that has passed, and how it stays inside: an access token, and a refresh token to change for the next.
 *
 * <p>A refresh token is used once. One that comes a second time was stolen, from its owner or by its owner's thief, and
 * nobody can tell which of the two it is: the whole family ends (RFC 9700 section 4.14.2). Thread-safe.
 */
@Dependent
public final class Grants {

    private static final int SECRET_BYTES = 32;

    private final Settings settings;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final Families families;
    private final Gate gate;
    private final Transactions transactions;
    private final RandomCodes random;
    private final Reporter reporter;
    private final Clock clock;

    @Inject
    public Grants(
            Settings settings,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            Families families,
            Gate gate,
            Transactions transactions,
            RandomCodes random,
            Reporter reporter,
            @VestibuleTime Clock clock) {
        this.settings = settings;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.families = families;
        this.gate = gate;
        this.transactions = transactions;
        this.random = random;
        this.reporter = reporter;
        this.clock = clock;
    }

    /** Tokens as they are handed out, once; {@code toString} shows none. */
    public record Grant(String accessToken, long expiresInSeconds, String refreshToken) {
        @Override
        public String toString() {
            return "Grant";
        }
    }

    /** Tokens for a pass that was given just now. */
    public Grant give(Pass pass) {
        Instant now = clock.instant();
        String refreshToken = random.text(SECRET_BYTES);
        Token token = new Token(
                Digest.of(refreshToken),
                random.id(),
                pass.caller(),
                pass.groups(),
                pass.methods(),
                pass.epoch(),
                pass.signedInAt(),
                pass.answeredAtMillis(),
                pass.proof(),
                pass.answeredAt()
                        .orElse(pass.signedInAt())
                        .plus(settings.times().life()),
                false);
        refreshTokens.keep(token, now);
        return grant(token, refreshToken);
    }

    /**
     * Tokens for a refresh token that was not used before; empty for any other.
     *
     * @param exempt whether it comes from one of {@code vestibule.skip-networks}
     */
    public Optional<Grant> refresh(String refreshToken, boolean exempt) {
        Instant now = clock.instant();
        Optional<Token> found = refreshTokens.find(Digest.of(refreshToken), now);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Token token = found.get();
        String next = random.text(SECRET_BYTES);
        boolean first = transactions.commitIf(() -> {
            boolean used = refreshTokens.use(token.digest(), now);
            if (used) {
                refreshTokens.keep(token.next(Digest.of(next)), now);
            }
            return used;
        });
        if (!first) {
            families.end(token.family());
            reporter.report(
                    new SecurityEvent(SecurityEvent.Type.REFRESH_TOKEN_REPLAYED, token.caller(), "", clock.instant()));
            return Optional.empty();
        }
        return gate.holds(pass(token), now, exempt) ? Optional.of(grant(token, next)) : Optional.empty();
    }

    private Grant grant(Token token, String refreshToken) {
        return new Grant(
                accessTokens.issue(pass(token), token.family()),
                accessTokens.life().toSeconds(),
                refreshToken);
    }

    private static Pass pass(Token token) {
        return new Pass(
                token.caller(),
                token.groups(),
                token.epoch(),
                token.methods(),
                token.signedInAt(),
                token.answeredAtMillis(),
                token.proof());
    }

    /**
     * The pass of an access token that was read; empty when a change of factors or a sign-out has ended it.
     *
     * @param exempt whether it comes from one of {@code vestibule.skip-networks}
     */
    public Optional<Pass> holds(AccessTokens.Reading.Good good, boolean exempt) {
        return Optional.of(good.pass())
                .filter(pass -> gate.holds(pass, clock.instant(), exempt) && families.alive(good.family()));
    }

    /** Ends a family: its refresh tokens are forgotten, and its access tokens no longer hold. */
    public void end(String family) {
        families.end(family);
    }

    /** Ends the family of a refresh token, whether that was used or not. */
    public void endOf(String refreshToken) {
        refreshTokens.find(Digest.of(refreshToken), clock.instant()).ifPresent(token -> families.end(token.family()));
    }
}
