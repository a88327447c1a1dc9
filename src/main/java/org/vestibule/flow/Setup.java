package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.vestibule.Settings;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.factor.BackupCodeFactor.NewSet;
import org.vestibule.factor.Destination;
import org.vestibule.factor.Enrollable;
import org.vestibule.factor.Factor;
import org.vestibule.factor.Factors;
import org.vestibule.factor.Offering;
import org.vestibule.factor.SentCodeFactor;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.store.Callers;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;
import org.vestibule.store.HalfWayLogins;
import org.vestibule.store.Transactions;

/**
 * The way from an offer to an active enrollment.
 *
 * <p>Beginning a setup changes nothing that counts: the caller signs in as before until a first code confirms it. That code
 * is spent with it. Thread-safe.
 */
@Dependent
public final class Setup {

    /** So many wrong first codes an offer bears. */
    public static final int TRIES = 10;

    private final Settings settings;
    private final Factors factors;
    private final Offering offering;
    private final BackupCodeFactor backupCodes;
    private final Recovery recovery;
    private final Enrollments enrollments;
    private final Callers callers;
    private final HalfWayLogins halfWays;
    private final Changes changes;
    private final Epochs epochs;
    private final SharedTime time;
    private final Reporter reporter;

    @Inject
    public Setup(
            Settings settings,
            Factors factors,
            Offering offering,
            BackupCodeFactor backupCodes,
            Recovery recovery,
            Enrollments enrollments,
            Callers callers,
            HalfWayLogins halfWays,
            Transactions transactions,
            Epochs epochs,
            SharedTime time,
            Reporter reporter) {
        this.settings = settings;
        this.factors = factors;
        this.offering = offering;
        this.backupCodes = backupCodes;
        this.recovery = recovery;
        this.enrollments = enrollments;
        this.callers = callers;
        this.halfWays = halfWays;
        this.changes = new Changes(transactions, reporter);
        this.epochs = epochs;
        this.time = time;
        this.reporter = reporter;
    }

    /** What became of a first code. */
    public sealed interface Result {

        /**
         * The enrollment is active.
         *
         * @param epoch the caller's new epoch: passes of older ones have ended
         * @param backupCodes codes made with it, to be shown once; empty when the caller still has some
         */
        record Confirmed(long epoch, List<String> backupCodes, boolean replaced, Instant at) implements Result {
            @Override
            public String toString() {
                return "Confirmed";
            }
        }

        /** The code is not one of the offer's now. */
        record Refused(Wrong wrong) implements Result {}

        /** The offer is gone: expired, used, replaced by a later one, or answered wrongly too often. */
        record Gone() implements Result {}

        /** The caller has as many as are allowed. */
        record Full(int limit) implements Result {}
    }

    /** Whether the caller may enroll one more. */
    public boolean roomFor(String caller) {
        return enrollments.active(caller).size() < settings.authenticators();
    }

    /** Begins a setup, in place of any other pending one; {@code replaces} names the enrollment to be replaced by it. */
    public Enrollment begin(String caller, Optional<String> replaces) {
        Instant now = time.now();
        Optional<String> own = replaces.filter(id -> named(caller, id).isPresent());
        return begun(offering.begin(caller, own, now), now);
    }

    /** Begins the setup of a destination for codes, in place of any other pending one; none is sent yet. */
    public Enrollment begin(String caller, SentCodeFactor factor, Destination destination) {
        Instant now = time.now();
        return begun(factor.begin(caller, destination, now), now);
    }

    private Enrollment begun(Enrollment pending, Instant now) {
        Optional<Enrollment> before = enrollments.pending(pending.caller(), now);
        enrollments.begin(pending, now.plus(settings.times().setup()));
        before.ifPresent(old -> abandoned(old.caller(), old.method(), "replaced", now));
        reporter.report(
                new SecurityEvent(SecurityEvent.Type.ENROLLMENT_STARTED, pending.caller(), pending.method(), now));
        return pending;
    }

    /** The pending setup of that id; empty when it is gone. */
    public Optional<Enrollment> pending(String caller, String id) {
        return enrollments.pending(caller, id, time.now());
    }

    /** The caller's one pending setup, whoever began it; empty when there is none. */
    public Optional<Enrollment> pending(String caller) {
        return enrollments.pending(caller, time.now());
    }

    /** The caller's active enrollment of that id. */
    public Optional<Enrollment> named(String caller, String id) {
        return enrollments.active(caller).stream()
                .filter(enrollment -> enrollment.id().equals(id))
                .findFirst();
    }

    /** What to show of a pending setup. */
    public Offering.Offer offer(Enrollment pending, String issuer) {
        return offering.offer(pending, issuer);
    }

    /** Whether a pending setup has an offer to show, and not a code on its way. */
    public boolean isOffered(Enrollment pending) {
        return pending.method().equals(offering.method());
    }

    /** What the caller is asked to confirm a pending setup. */
    public Factor.Prompt prompt(Enrollment pending) {
        return factor(pending).prompt(pending);
    }

    private Enrollable factor(Enrollment pending) {
        return (Enrollable) factors.named(pending.method()).orElseThrow();
    }

    /** Whether a client that names a secret names the pending one. */
    public boolean isSecretOf(Enrollment pending, String base32) {
        return isOffered(pending) && offering.isSecretOf(pending, base32);
    }

    /**
     * Confirms a pending setup by its first code.
     *
     * @param halfWayId the half-way login that this finishes, where policy demanded the setup
     */
    public Result confirm(String caller, String id, String label, String answer, Optional<String> halfWayId) {
        Instant now = time.now();
        Optional<Enrollment> pending = enrollments.pending(caller, id, now);
        if (pending.isEmpty()) {
            return gone(caller, id, now);
        }
        if (!enrollments.takeTry(id, TRIES, now)) {
            abandoned(caller, pending.get().method(), "tries", now);
            return new Result.Gone();
        }
        Enrollable.Confirmation confirmation = factor(pending.get()).confirm(pending.get(), answer, now);
        if (confirmation.wrong().isPresent()) {
            return new Result.Refused(confirmation.wrong().get());
        }
        boolean replacesAll = recovery.replacesAll(halfWayId);
        if (!replacesAll && pending.get().replaces().isEmpty() && !roomFor(caller)) {
            return new Result.Full(settings.authenticators());
        }
        return activate(pending.get(), label, confirmation, halfWayId, replacesAll, now);
    }

    private Result activate(
            Enrollment pending,
            String label,
            Enrollable.Confirmation confirmation,
            Optional<String> halfWayId,
            boolean replacesAll,
            Instant now) {
        String caller = pending.caller();
        boolean freshCodes = replacesAll || backupCodes.left(caller) == 0;
        Optional<NewSet> codes = freshCodes ? Optional.of(backupCodes.make(caller)) : Optional.empty();
        AtomicLong epoch = new AtomicLong();
        var event = new SecurityEvent(SecurityEvent.Type.ENROLLMENT_CONFIRMED, caller, pending.method(), now);
        boolean done = changes.commitIf(
                () -> {
                    epoch.set(callers.turn(caller));
                    takeAway(pending, replacesAll);
                    codes.ifPresent(set -> backupCodes.replace(caller, set));
                    return roomFor(caller)
                            && confirmation.spend().getAsBoolean()
                            && enrollments.activate(pending.id(), label, confirmation.step(), now)
                            && halfWayId.map(id -> halfWays.finish(id, now)).orElse(true);
                },
                pending.replaces().isPresent() ? event.because("replaced") : event);
        epochs.forget(caller);
        if (!done) {
            return new Result.Gone();
        }
        List<String> shown = codes.map(NewSet::shown).orElse(List.of());
        return new Result.Confirmed(epoch.get(), shown, pending.replaces().isPresent(), now);
    }

    /** Whoever confirms twice has not abandoned anything. */
    private Result gone(String caller, String id, Instant now) {
        if (named(caller, id).isEmpty()) {
            abandoned(caller, "", "expired", now);
        }
        return new Result.Gone();
    }

    private void abandoned(String caller, String method, String why, Instant now) {
        reporter.report(new SecurityEvent(SecurityEvent.Type.ENROLLMENT_ABANDONED, caller, method, now).because(why));
    }

    /** What the new enrollment replaces: one that it names, or everything that was lost. */
    private void takeAway(Enrollment pending, boolean all) {
        String caller = pending.caller();
        if (all) {
            enrollments.active(caller).forEach(lost -> enrollments.remove(caller, lost.id()));
        } else {
            pending.replaces().ifPresent(old -> enrollments.remove(caller, old));
        }
    }
}
