package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vestibule.Settings;

/**
 * Who must have a second factor, from when on, and from where nobody is asked for it.
 *
 * <p>By the groups of {@code vestibule.required-groups} and by the application's own {@link CallerPolicy}; with a {@link
 * GracePeriod}, if one is set; only in {@link Rehearsal}, if that is set. Thread-safe.
 */
@Dependent
public final class Policy {

    private static final Logger LOG = System.getLogger("org.vestibule");

    private final Settings settings;
    private final List<CallerPolicy> hosts;
    private final GracePeriod grace;
    private final Rehearsal rehearsal;
    private final Reporter reporter;
    private final Clock clock;

    @Inject
    Policy(
            Settings settings,
            Instance<CallerPolicy> hosts,
            GracePeriod grace,
            Rehearsal rehearsal,
            Reporter reporter,
            @VestibuleTime Clock clock) {
        this(settings, hosts.stream().toList(), grace, rehearsal, reporter, clock);
    }

    public Policy(
            Settings settings,
            List<CallerPolicy> hosts,
            GracePeriod grace,
            Rehearsal rehearsal,
            Reporter reporter,
            Clock clock) {
        this.settings = settings;
        this.hosts = List.copyOf(hosts);
        this.grace = grace;
        this.rehearsal = rehearsal;
        this.reporter = reporter;
        this.clock = clock;
    }

    /** Whether a caller must have one, now or after the period of grace; of nobody it is demanded while it is tried out. */
    public boolean demandsFactor(String caller, Predicate<String> inGroup) {
        return !settings.policy().shadow() && demands(caller, inGroup);
    }

    /** What is left of the caller's period of grace; empty without one, also for somebody of whom nothing is demanded. */
    public Optional<GraceLeft> graceLeft(String caller, Predicate<String> inGroup) {
        return demandsFactor(caller, inGroup) ? grace.left(caller) : Optional.empty();
    }

    /** What is said to a caller who signs in; that counts as one sign-in of the grace. */
    Admission atSignIn(Arrival arrival, boolean enrolled) {
        Decision due = due(arrival, enrolled);
        if (due != Decision.ENROLL || arrival.exempt() || settings.policy().shadow()) {
            return admission(arrival.caller(), due, arrival.exempt());
        }
        return grace.take(arrival.caller(), arrival.signIn())
                .map(Admission::within)
                .orElse(Admission.held(due));
    }

    /** What is said to a caller without a second factor who wants an address of {@code vestibule.required-paths}. */
    Admission atAddress(String caller, boolean exempt) {
        return admission(caller, Decision.ENROLL, exempt);
    }

    private Admission admission(String caller, Decision due, boolean exempt) {
        boolean skipped = exempt && due != Decision.PASS;
        if (settings.policy().shadow()) {
            rehearsal.note(caller, skipped ? Decision.PASS : due);
        }
        if (skipped) {
            reporter.report(
                    new SecurityEvent(SecurityEvent.Type.CHALLENGE_SKIPPED, caller, Pass.BY_NETWORK, clock.instant()));
            return Admission.instead(Pass.BY_NETWORK);
        }
        if (due == Decision.PASS) {
            return Admission.FREE;
        }
        return settings.policy().shadow() ? Admission.instead(Pass.IN_SHADOW) : Admission.held(due);
    }

    private Decision due(Arrival arrival, boolean enrolled) {
        if (enrolled) {
            return Decision.CHALLENGE;
        }
        return demands(arrival.caller(), arrival.inGroup()) ? Decision.ENROLL : Decision.PASS;
    }

    private boolean demands(String caller, Predicate<String> inGroup) {
        return settings.groups().required().stream().anyMatch(inGroup)
                || hosts.stream().anyMatch(host -> demands(host, caller, inGroup));
    }

    /** Whoever breaks the application's own rule must not be let in by that. */
    private static boolean demands(CallerPolicy host, String caller, Predicate<String> inGroup) {
        try {
            return host.demand(caller, inGroup) != CallerPolicy.Demand.OPTIONAL;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A CallerPolicy failed: the second factor is demanded", e);
            return true;
        }
    }
}
