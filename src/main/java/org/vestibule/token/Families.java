package org.vestibule.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vestibule.Settings;
import org.vestibule.store.RefreshTokens;

/**
 * Whether the sign-in that an access token came of still stands, each read from the store at most once in {@code
 * vestibule.epoch-cache-millis}.
 *
 * <p>A sign-out on this node is seen at once, one on another node after that time at the latest. Thread-safe.
 */
public final class Families {

    /** More than this at once, and those not seen lately are forgotten. */
    private static final int MOST = 100_000;

    private final RefreshTokens tokens;
    private final Clock clock;
    private final Duration reliable;
    private final Map<String, Instant> aliveAt = new ConcurrentHashMap<>();

    public Families(Settings settings, RefreshTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.reliable = settings.times().epochCache();
    }

    boolean alive(String family) {
        Instant now = clock.instant();
        Instant seen = aliveAt.get(family);
        return (seen != null && isRecent(seen, now)) || read(family, now);
    }

    void end(String family) {
        tokens.revoke(family);
        aliveAt.remove(family);
    }

    private boolean read(String family, Instant now) {
        boolean alive = tokens.alive(family, now);
        if (aliveAt.size() >= MOST) {
            aliveAt.values().removeIf(seen -> !isRecent(seen, now));
        }
        if (alive && !reliable.isZero() && aliveAt.size() < MOST) {
            aliveAt.put(family, now);
        } else if (!alive) {
            aliveAt.remove(family);
        }
        return alive;
    }

    /** Nothing that lies ahead is recent: a clock that was set back would have it relied on until it is caught up. */
    private boolean isRecent(Instant seen, Instant now) {
        return !now.isBefore(seen) && now.isBefore(seen.plus(reliable));
    }
}
