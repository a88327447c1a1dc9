package org.vestibule.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.vestibule.Settings;
import org.vestibule.store.StoreClock;
import org.vestibule.store.StoreUnavailable;

/**
 * The time by which codes are checked: this node's, as long as it agrees with the database's.
 *
 * <p>A node whose clock is wrong would refuse right codes and accept old ones; it refuses all instead. Compared once a
 * minute. Thread-safe.
 */
public final class SharedTime {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private final StoreClock store;
    private final Duration tolerance;
    private volatile long comparedAtNanos;
    private volatile boolean compared;

    public SharedTime(Settings settings, Clock clock, StoreClock store) {
        this.clock = clock;
        this.store = store;
        this.tolerance = settings.times().clockTolerance();
    }

    /** Now; throws {@link StoreUnavailable} when this node and the database disagree. */
    Instant now() {
        if (!compared || System.nanoTime() - comparedAtNanos > PAUSE.toNanos()) {
            compare();
        }
        return clock.instant();
    }

    /** By how much this node's clock is ahead of the database's now; negative when it is behind. */
    public Duration ahead() {
        return Duration.between(store.now(), clock.instant());
    }

    private void compare() {
        Duration apart = ahead().abs();
        compared = apart.compareTo(tolerance) <= 0;
        comparedAtNanos = System.nanoTime();
        if (!compared) {
            throw new StoreUnavailable("The clocks of this node and of the database are " + apart.toSeconds()
                    + " s apart; vestibule.clock-tolerance-seconds allows " + tolerance.toSeconds());
        }
    }
}
