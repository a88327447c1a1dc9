package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.HalfWayLogins;
import org.vestibule.store.RecoveryPass;
import org.vestibule.store.RecoveryPasses;

/**
 * The life of a recovery pass: issued, approved by a second administrator where that is asked for, and spent in a half-way
 * login that from then on is held for a new setup. {@link RecoveryFactor} looks at its code.
 */
@Dependent
public final class Recovery {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Settings settings;
    private final RecoveryPasses passes;
    private final RecoveryFactor factor;
    private final HalfWayLogins halfWays;
    private final RandomCodes random;

    @Inject
    public Recovery(
            Settings settings,
            RecoveryPasses passes,
            RecoveryFactor factor,
            HalfWayLogins halfWays,
            RandomCodes random) {
        this.settings = settings;
        this.passes = passes;
        this.factor = factor;
        this.halfWays = halfWays;
        this.random = random;
    }

    /**
     * A pass that was just issued.
     *
     * @param code the code, to be shown once and handed over
     * @param awaitsApproval whether it counts only once a second administrator has approved it
     */
    public record Issued(String code, Instant expiresAt, boolean awaitsApproval) {
        @Override
        public String toString() {
            return "Issued";
        }
    }

    Issued issue(String caller, String actor, String reason, Instant now) {
        String id = random.id();
        String code = random.backupCode();
        boolean awaits = settings.administration().twoPerson();
        passes.issue(new RecoveryPass(
                id,
                caller,
                factor.digest(caller, id, code),
                actor,
                reason,
                awaits ? Optional.empty() : Optional.of(actor),
                now,
                now.plus(LIFE)));
        return new Issued(RandomCodes.grouped(code), now.plus(LIFE), awaits);
    }

    Optional<RecoveryPass> open(String caller, Instant now) {
        return passes.open(caller, now);
    }

    /** From the approval on it lives as long as one that needs none. */
    boolean approve(RecoveryPass pass, String actor, Instant now) {
        return passes.approve(pass.id(), actor, now, now.plus(LIFE));
    }

    void withdraw(String caller) {
        passes.withdraw(caller);
    }

    /** How long somebody who gave a pass may take for the setup. */
    Instant end(Instant now) {
        return now.plus(settings.times().setup());
    }

    /** Holds a half-way login for a setup from now on, in the surrounding transaction. */
    boolean holdForSetup(String halfWayId, Instant now) {
        return halfWays.turn(halfWayId, Decision.ENROLL.name(), now, end(now));
    }

    /** Whether what is set up in that half-way login takes the place of everything the caller had. */
    boolean replacesAll(Optional<String> halfWayId) {
        return halfWayId.filter(passes::recovers).isPresent();
    }
}
