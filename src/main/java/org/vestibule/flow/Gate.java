package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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

    /** Decides about a caller whose password was right a moment ago: that is a sign-in, and counts as one. */
    public Admission arrive(Arrival arrival) {
        if (!settings.enabled()) {
            return Admission.FREE;
        }
        moving.move(arrival.caller());
        return policy.atSignIn(arrival, factors.enrolled(arrival.caller()));
    }

    /** Whether a caller whose pass no longer holds can have another for the second factor alone. */
    public boolean asksAgain(Arrival arrival) {
        return settings.enabled()
                && !arrival.exempt()
                && !settings.policy().shadow()
                && factors.enrolled(arrival.caller());
    }

    /** Decides about a caller inside without a second factor who wants an address that demands one. */
    public Admission demand(String caller, boolean exempt) {
        return settings.enabled() ? policy.atAddress(caller, exempt) : Admission.FREE;
    }

    /** Lets a caller go on of whom nothing is demanded. */
    public Pass admit(String caller, Set<String> groups) {
        return admit(caller, groups, Admission.FREE);
    }

    /** Lets a caller go on to whom nothing stands in the way. */
    public Pass admit(String caller, Set<String> groups, Admission admission) {
        long epoch = settings.enabled() ? callers.epoch(caller) : 0;
        return Pass.byPassword(caller, groups, epoch, clock.instant()).instead(admission.instead());
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

    /** Whether a pass still is one, wherever it is used. */
    public boolean holds(Pass pass, Instant lastUsed) {
        return holds(pass, lastUsed, false);
    }

    /**
     * Whether a pass still is one: of the caller's present epoch, used lately, not too old, and where it is good.
     *
     * @param exempt whether it is used from one of {@code vestibule.skip-networks}
     */
    public boolean holds(Pass pass, Instant lastUsed, boolean exempt) {
        return !settings.enabled()
                || (isGoodHere(pass, exempt) && ofItsEpoch(pass) && (!ages(pass) || young(pass, lastUsed)));
    }

    /** What stands in the place of a second factor ends with the setting that let it. */
    private boolean isGoodHere(Pass pass, boolean exempt) {
        return switch (pass.unasked() ? pass.proof() : "") {
            case Pass.TRUSTED_BROWSER -> settings.browsers().trustsAny();
            case Pass.BY_NETWORK -> exempt || settings.policy().shadow();
            case Pass.IN_SHADOW -> settings.policy().shadow();
            default -> true;
        };
    }

    private static boolean ages(Pass pass) {
        return pass.answeredAt().isPresent() || pass.leftOut();
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

    /** Where a trusted browser left the second factor out, a pass is as old as the password. */
    private boolean young(Pass pass, Instant lastUsed) {
        Instant now = clock.instant();
        Instant provenAt = pass.answeredAt().orElse(pass.signedInAt());
        return lastUsed.plus(settings.times().idle()).isAfter(now)
                && provenAt.plus(settings.times().life()).isAfter(now);
    }
}
