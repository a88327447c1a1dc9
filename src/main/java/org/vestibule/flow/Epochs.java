package org.vestibule.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vestibule.Settings;
import org.vestibule.store.Callers;

/**
 * The epochs of callers, each read from the store once, and again when a caller's epoch was turned, whosever.
 *
 * <p>Whether one was is asked at most once in {@code vestibule.epoch-cache-millis} for all callers together: that is what requests
 * with a pass cost, however many there are. A change made on this node is seen at once, one made on another node after that time at
 * the latest. Thread-safe.
 */
public final class Epochs {

    /** More callers than this at once, and all are forgotten. */
    private static final int MOST = 100_000;

    /** An epoch that held when so many turns were counted. */
    private record Seen(long epoch, long turns) {}

    /** A count of turns, and when it was read. */
    private record Count(long turns, Instant readAt) {}

    private final Callers callers;
    private final Clock clock;
    private final Duration reliable;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private volatile Count count = new Count(Long.MIN_VALUE, Instant.MAX);

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
        if (reliable.isZero()) {
            return callers.epoch(caller);
        }
        long turns = turns();
        Seen last = seen.get(caller);
        return last != null && last.epoch() >= atLeast && last.turns() == turns ? last.epoch() : read(caller, turns);
    }

    private long turns() {
        Count last = count;
        Instant now = clock.instant();
        if (isRecent(last.readAt(), now)) {
            return last.turns();
        }
        long turns = callers.turns();
        count = new Count(turns, now);
        return turns;
    }

    /** Nothing that lies ahead is recent: a clock that was set back would have it relied on until it is caught up. */
    private boolean isRecent(Instant readAt, Instant now) {
        return !now.isBefore(readAt) && now.isBefore(readAt.plus(reliable));
    }

    /** Forgets a caller whose factors were just changed. */
    void forget(String caller) {
        seen.remove(caller);
    }

    /** In this order: what is turned after the count was read is not remembered for longer than the count is. */
    private long read(String caller, long turns) {
        long epoch = callers.epoch(caller);
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(caller, new Seen(epoch, turns));
        return epoch;
    }
}
