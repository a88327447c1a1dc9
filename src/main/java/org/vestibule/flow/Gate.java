package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vestibule.Settings;
import org.vestibule.factor.Factors;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.Callers;
import org.vestibule.store.HalfWayLogins;

/**
 * The inner door: decides who passes, who is challenged, who must enroll.
 *
 * <p>The filter, the mechanism and the JSON API all ask this one gate. What it cannot know it does not guess: when the store
 * does not answer, it throws and nobody passes. The next stop for a caller who is challenged is {@link Challenge}.
 */
@Dependent
public final class Gate {

    private final Settings settings;
    private final Factors factors;
    private final Policy policy;
    private final Moving moving;
    private final Epochs epochs;
    private final Callers callers;
    private final HalfWayLogins halfWays;
    private final RandomCodes random;
    private final Clock clock;

    @Inject
    public Gate(
            Settings settings,
            Factors factors,
            Policy policy,
            Moving moving,
            Epochs epochs,
            Callers callers,
            HalfWayLogins halfWays,
            RandomCodes random,
            @VestibuleTime Clock clock) {
        this.settings = settings;
        this.factors = factors;
        this.policy = policy;
        this.moving = moving;
        this.epochs = epochs;
        this.callers = callers;
        this.halfWays = halfWays;
        this.random = random;
        this.clock = clock;
    }

    /** Decides about a caller whose password was right a moment ago, or whose pass no longer holds. */
    public Decision arrive(String caller, Predicate<String> inGroup) {
        if (!settings.enabled()) {
            return Decision.PASS;
        }
        moving.move(caller);
        if (factors.enrolled(caller)) {
            return Decision.CHALLENGE;
        }
        return policy.demandsFactor(inGroup) ? Decision.ENROLL : Decision.PASS;
    }

    /** Lets a caller go on who needs no second factor. */
    public Pass admit(String caller, Set<String> groups) {
        return Pass.byPassword(caller, groups, settings.enabled() ? callers.epoch(caller) : 0, clock.instant());
    }

    /** Keeps a caller between the doors. */
    public HalfWay holdBack(String caller, Set<String> groups, Decision decision) {
        Instant now = clock.instant();
        Instant end = now.plus(settings.times().halfWay());
        HalfWay halfWay =
                new HalfWay(random.id(), caller, Set.copyOf(groups), callers.epoch(caller), decision, now, end);
        halfWays.open(halfWay.id(), caller, halfWay.epoch(), now, end);
        return halfWay;
    }

    /** Forgets a half-way login that its caller gave up. */
    public void letGo(HalfWay halfWay) {
        halfWays.close(halfWay.id());
    }

    /** Whether a pass still is one: of the caller's present epoch, used lately, and not too old. */
    public boolean holds(Pass pass, Instant lastUsed) {
        return !settings.enabled() || (ofItsEpoch(pass) && (pass.lacksFactor() || young(pass, lastUsed)));
    }

    /**
     * Decides about a caller whom the door before something that matters finds inside.
     *
     * @param pass what is proven of the caller; empty when nothing is
     * @return {@link Decision#CHALLENGE} for whoever can prove what is missing, {@link Decision#ENROLL} for whoever has no
     *     second factor that counts there
     */
    public Decision stepUp(String caller, Optional<Pass> pass, StepUp demand) {
        if (!settings.enabled()
                || pass.filter(held -> meets(held, caller, demand)).isPresent()) {
            return Decision.PASS;
        }
        return factors.enrolled(caller, factor -> counts(factor.method(), demand))
                ? Decision.CHALLENGE
                : Decision.ENROLL;
    }

    private boolean meets(Pass pass, String caller, StepUp demand) {
        return pass.caller().equals(caller)
                && counts(pass.proof(), demand)
                && provenAt(pass)
                        .filter(at -> !at.plus(demand.maxAge()).isBefore(clock.instant()))
                        .isPresent();
    }

    /** A trusted browser is as good as its proof only where it is named, and then since the password. */
    private static Optional<Instant> provenAt(Pass pass) {
        return pass.leftOut() ? Optional.of(pass.signedInAt()) : pass.answeredAt();
    }

    /** Whether a proof by that method counts for what is demanded; what is no factor of ours counts only where it is named. */
    public boolean counts(String method, StepUp demand) {
        return demand.methods().isEmpty()
                ? factors.named(method).filter(factor -> !factor.spare()).isPresent()
                : demand.methods().contains(method);
    }

    private boolean ofItsEpoch(Pass pass) {
        return pass.epoch() == epochs.of(pass.caller(), pass.epoch());
    }

    /** Where a trusted browser left the second factor out, a pass is as old as the password; and ends with the setting. */
    private boolean young(Pass pass, Instant lastUsed) {
        Instant now = clock.instant();
        Instant provenAt = pass.answeredAt().orElse(pass.signedInAt());
        return lastUsed.plus(settings.times().idle()).isAfter(now)
                && provenAt.plus(settings.times().life()).isAfter(now)
                && (!pass.leftOut() || settings.browsers().trustsAny());
    }
}
