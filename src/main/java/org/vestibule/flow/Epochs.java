package org.vestibule.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vestibule.Settings;
import org.vestibule.store.Callers;

/**
 * The epochs of callers, each read from the store at most once in {@code vestibule.epoch-cache-millis}.
 *
 * <p>This is what a request with a pass costs. A change made on this node is seen at once, one made on another node after
 * that time at the latest. Thread-safe.
 */
public final class Epochs {

    /** More callers than this at once, and the ones not seen lately are forgotten. */
    private static final int MOST = 100_000;

    private record Seen(long epoch, Instant until) {}

    private final Callers callers;
    private final Clock clock;
    private final Duration reliable;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    public Epochs(Settings settings, Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
        this.reliable = settings.times().epochCache();
    }

    /**
     * The caller's epoch; throws {@link org.vestibule.store.StoreUnavailable} when it cannot be known.
     *
     * @param atLeast an epoch that was seen elsewhere: epochs only grow, so an older memory is not relied on
     */
    long of(String caller, long atLeast) {
        Seen last = seen.get(caller);
        Instant now = clock.instant();
        return last != null && last.epoch() >= atLeast && now.isBefore(last.until()) ? last.epoch() : read(caller, now);
    }

    /** Forgets a caller whose factors were just changed. */
    void forget(String caller) {
        seen.remove(caller);
    }

    private long read(String caller, Instant now) {
        long epoch = callers.epoch(caller);
        if (seen.size() >= MOST) {
            seen.values().removeIf(old -> !now.isBefore(old.until()));
        }
        if (!reliable.isZero() && seen.size() < MOST) {
            seen.put(caller, new Seen(epoch, now.plus(reliable)));
        }
        return epoch;
    }
}
