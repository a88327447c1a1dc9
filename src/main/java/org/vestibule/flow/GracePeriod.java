package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.PolicySettings;
import org.vestibule.Settings;
import org.vestibule.store.Graces;
import org.vestibule.store.Graces.Grace;

/**
 * The time, or the number of sign-ins, in which a caller of whom a second factor is demanded goes on without one.
 *
 * <p>It begins with the first sign-in under the policy, as the store remembers; setting the clock back or signing in at two
 * nodes at once begins it no second time. With neither knob set there is none, and the store is not asked. Thread-safe.
 */
@Dependent
public final class GracePeriod {

    private final PolicySettings settings;
    private final Graces graces;
    private final Clock clock;

    @Inject
    public GracePeriod(Settings settings, Graces graces, @VestibuleTime Clock clock) {
        this.settings = settings.policy();
        this.graces = graces;
        this.clock = clock;
    }

    /** Counts a sign-in, once; empty when it is one too many, or too late. */
    Optional<GraceLeft> take(String caller, String signIn) {
        if (!isGiven()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Grace> seen = graces.find(caller);
        boolean within = (seen.isEmpty() && graces.start(caller, signIn, now))
                || settings.graceSignIns() == 0
                || graces.count(caller, signIn, after(now), settings.graceSignIns())
                || isCounted(caller, signIn);
        return within ? left(caller) : Optional.empty();
    }

    /** By another request of the same sign-in, a moment ago. */
    private boolean isCounted(String caller, String signIn) {
        return graces.find(caller)
                .filter(grace -> grace.lastSignIn().equals(signIn))
                .isPresent();
    }

    /** What is left for a caller whose present sign-in was counted; empty when its time is over, or it never began. */
    public Optional<GraceLeft> left(String caller) {
        return isGiven()
                ? graces.find(caller).map(this::left).filter(left -> !left.over(clock.instant()))
                : Optional.empty();
    }

    private boolean isGiven() {
        return !settings.grace().isZero() || settings.graceSignIns() > 0;
    }

    private Instant after(Instant now) {
        Duration grace = settings.grace();
        return grace.isZero() ? Instant.EPOCH : now.minus(grace);
    }

    private GraceLeft left(Grace grace) {
        long until = settings.grace().isZero()
                ? 0
                : grace.startedAt().plus(settings.grace()).toEpochMilli();
        int signIns = settings.graceSignIns() == 0 ? -1 : Math.max(0, settings.graceSignIns() - grace.signIns());
        return new GraceLeft(until, signIns);
    }
}
