package org.vestibule.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.vestibule.flow.Decision;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.VestibuleTime;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.Digest;
import org.vestibule.store.HalfWayLogins;
import org.vestibule.store.HalfWayLogins.Handed;

/**
 * The temporary tokens by which a program names a half-way login: random, stored as a digest, good for nothing else.
 *
 * <p>Such a token lives as long as the half-way login and ends with it; the tries are counted there, too. Thread-safe.
 */
@Dependent
public final class TempTokens {

    private static final String BETWEEN = ".";
    private static final int SECRET_BYTES = 32;

    private final HalfWayLogins halfWays;
    private final RandomCodes random;
    private final Clock clock;

    @Inject
    public TempTokens(HalfWayLogins halfWays, RandomCodes random, @VestibuleTime Clock clock) {
        this.halfWays = halfWays;
        this.random = random;
        this.clock = clock;
    }

    /** A token for a half-way login that was opened just now. */
    public String give(HalfWay halfWay) {
        String token = halfWay.id() + BETWEEN + random.text(SECRET_BYTES);
        halfWays.hand(
                halfWay.id(),
                Digest.of(token),
                halfWay.groups(),
                halfWay.decision().name());
        return token;
    }

    /** The half-way login of a token; empty when it is none of ours, spent, or over. */
    public Optional<HalfWay> halfWay(String token) {
        int between = token.indexOf(BETWEEN);
        return between < 0
                ? Optional.empty()
                : halfWays.handed(token.substring(0, between), clock.instant())
                        .filter(handed -> isOf(token, handed))
                        .map(TempTokens::halfWay);
    }

    private static boolean isOf(String token, Handed handed) {
        return MessageDigest.isEqual(
                Digest.of(token).getBytes(StandardCharsets.UTF_8),
                handed.tokenDigest().getBytes(StandardCharsets.UTF_8));
    }

    private static HalfWay halfWay(Handed handed) {
        return new HalfWay(
                handed.id(),
                handed.caller(),
                handed.groups(),
                handed.epoch(),
                Decision.valueOf(handed.decision()),
                handed.startedAt(),
                handed.expiresAt());
    }
}
