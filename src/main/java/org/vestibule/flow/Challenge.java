package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.factor.Factor;
import org.vestibule.factor.Factors;
import org.vestibule.factor.Holder;
import org.vestibule.factor.Verdict;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.flow.Throttle.Charge;
import org.vestibule.store.HalfWayLogins;
import org.vestibule.store.SecretUnreadable;
import org.vestibule.store.Transactions;

/**
 * The question between the doors, the same for pages, JSON and being asked again.
 *
 * <p>The order is the point: an attempt is taken before the answer is looked at, and a right answer admits only when the
 * one statement that spends it, the end of the half-way login and the throttle's pardon are committed together. The next
 * stop is {@link Factor}. Thread-safe.
 */
@Dependent
public final class Challenge {

    /** So many answers has a half-way login; then the password is asked again. */
    public static final int TRIES = 5;

    private static final int PASSWORD_IS_SUSPECT = 3;
    private static final int LOW_ON_CODES = 3;

    private final Factors factors;
    private final Throttle throttle;
    private final HalfWayLogins halfWays;
    private final Changes changes;
    private final BackupCodeFactor backupCodes;
    private final Recovery recovery;
    private final SharedTime time;
    private final Reporter reporter;

    @Inject
    public Challenge(
            Factors factors,
            Throttle throttle,
            HalfWayLogins halfWays,
            Transactions transactions,
            BackupCodeFactor backupCodes,
            Recovery recovery,
            SharedTime time,
            Reporter reporter) {
        this.factors = factors;
        this.throttle = throttle;
        this.halfWays = halfWays;
        this.changes = new Changes(transactions, reporter);
        this.backupCodes = backupCodes;
        this.recovery = recovery;
        this.time = time;
        this.reporter = reporter;
    }

    /**
     * Who is asked.
     *
     * @param halfWayId the half-way login that an admission finishes; empty for a caller who has a pass already
     * @param knownBrowser whether this caller finished a second factor in this browser before
     * @param login what tells this half-way login, or this session, from all others: a code that was sent for one is no
     *     answer in another
     */
    public record Asked(String caller, Optional<String> halfWayId, boolean knownBrowser, String login) {

        /** Somebody half-way, or somebody inside whose session is not told from others. */
        public Asked(String caller, Optional<String> halfWayId, boolean knownBrowser) {
            this(caller, halfWayId, knownBrowser, halfWayId.orElse("inside"));
        }
    }

    /** Who is to be asked, with all that was set up. */
    public Holder holder(String caller) {
        return factors.holder(caller);
    }

    /**
     * The ways in which somebody can answer now, the one to propose first; each looked up only once the stream comes to it.
     *
     * @param between whether it is somebody between the doors, who may have a recovery pass
     */
    public Stream<Factor.Prompt> ways(Holder holder, boolean between) {
        return factors.prompts(holder, factor -> between || !factor.recovers());
    }

    /** All of them. */
    public List<Factor.Prompt> ways(String caller, boolean between) {
        return ways(holder(caller), between).toList();
    }

    /** Why the next answer by this method would not be looked at now; empty when it would. */
    public Optional<Throttle.Refusal> refusal(Asked asked, String method) {
        return factors.named(method).flatMap(factor -> throttle.refusal(asked.caller(), bucket(asked, factor)));
    }

    /** Whether there is a method of that name. */
    public boolean knows(String method) {
        return factors.named(method).isPresent();
    }

    /** Takes an answer by a method that it {@link #knows}. */
    public Outcome answer(Asked asked, String method, String answer) {
        return answer(asked, holder(asked.caller()), method, answer);
    }

    /** The same, where it was looked up already what the caller has. */
    public Outcome answer(Asked asked, Holder holder, String method, String answer) {
        if (!holder.caller().equals(asked.caller())) {
            throw new IllegalArgumentException("One is asked, and another one answers");
        }
        Instant now = time.now();
        Factor factor = factors.named(method).orElseThrow();
        Bucket bucket = bucket(asked, factor);
        Optional<Charge> taken = throttle.take(asked.caller(), bucket, () -> tryTaken(asked, now));
        if (taken.isEmpty()) {
            return new Outcome.Expired();
        }
        Charge charge = taken.get();
        if (charge.refusal().isPresent()) {
            boolean suspended = charge.refusal().get().suspended();
            reporter.report(
                    event(SecurityEvent.Type.LOCKED, asked, factor, now).because(suspended ? "suspended" : "waiting"));
            return lockedOut(charge.refusal().get());
        }
        Verdict verdict = look(asked, factor, new Factor.Given(holder, asked.login(), answer), now);
        return verdict instanceof Right right
                ? spend(asked, factor, right, charge, now)
                : reject(asked, factor, (Wrong) verdict, charge, now);
    }

    private static Bucket bucket(Asked asked, Factor factor) {
        if (factor.spare()) {
            return Bucket.BACKUP;
        }
        return asked.knownBrowser() ? Bucket.KNOWN : Bucket.UNKNOWN;
    }

    private boolean tryTaken(Asked asked, Instant now) {
        return asked.halfWayId().isEmpty() || halfWays.takeTry(asked.halfWayId().get(), TRIES, now);
    }

    /** To whoever is inside, a recovery pass is no answer: there it would stand for a factor that is not lost. */
    private Verdict look(Asked asked, Factor factor, Factor.Given given, Instant now) {
        if (factor.recovers() && asked.halfWayId().isEmpty()) {
            return new Wrong(Reason.WRONG);
        }
        try {
            return factor.look(given, now);
        } catch (SecretUnreadable e) {
            reporter.report(event(SecurityEvent.Type.SECRET_UNREADABLE, asked, factor, now));
            throw e;
        }
    }

    private Outcome spend(Asked asked, Factor factor, Right right, Charge charge, Instant now) {
        boolean admitted = changes.commitIf(
                () -> right.spend().getAsBoolean() && wentOn(asked, factor, now) && forgiven(asked, factor, charge),
                () -> admission(asked, factor, charge.failures() - 1, now));
        if (!admitted) {
            return reject(asked, factor, new Wrong(Reason.REPLAYED), charge, now);
        }
        if (factor.recovers()) {
            return new Outcome.MustEnroll(recovery.end(now));
        }
        return new Outcome.Admitted(factor.method(), now);
    }

    private boolean wentOn(Asked asked, Factor factor, Instant now) {
        return factor.recovers() ? recovery.holdForSetup(asked.halfWayId().orElseThrow(), now) : finished(asked, now);
    }

    private boolean finished(Asked asked, Instant now) {
        return asked.halfWayId().isEmpty() || halfWays.finish(asked.halfWayId().get(), now);
    }

    private boolean forgiven(Asked asked, Factor factor, Charge charge) {
        throttle.forgive(asked.caller(), bucket(asked, factor), charge);
        return true;
    }

    private Outcome reject(Asked asked, Factor factor, Wrong wrong, Charge charge, Instant now) {
        Bucket bucket = bucket(asked, factor);
        if (wrong.reason() == Reason.REPLAYED) {
            throttle.refund(asked.caller(), bucket, charge);
            reporter.report(event(SecurityEvent.Type.CODE_REPLAYED, asked, factor, now));
        } else {
            boolean suspect = charge.failures() == PASSWORD_IS_SUSPECT && !factor.spare();
            SecurityEvent.Type type = suspect ? SecurityEvent.Type.PASSWORD_SUSPECT : SecurityEvent.Type.REJECTED;
            reporter.report(event(type, asked, factor, now)
                    .because(wrong.reason().name().toLowerCase(Locale.ROOT)));
        }
        int left = attemptsLeft(asked);
        if (left > 0 || left == Outcome.Rejected.UNCOUNTED) {
            return new Outcome.Rejected(wrong, left);
        }
        // Of two right answers at once the other may have been admitted: then nobody is shown out.
        return finished(asked, now)
                ? new Outcome.LockedOut(Throttle.waitAfter(bucket, charge.failures()), false, true)
                : new Outcome.Expired();
    }

    private int attemptsLeft(Asked asked) {
        return asked.halfWayId()
                .map(id -> Math.max(0, TRIES - halfWays.tries(id)))
                .orElse(Outcome.Rejected.UNCOUNTED);
    }

    private static Outcome lockedOut(Throttle.Refusal refusal) {
        return new Outcome.LockedOut(refusal.pause(), refusal.suspended(), false);
    }

    /** What is to be noted of an admission, together with it. */
    private List<SecurityEvent> admission(Asked asked, Factor factor, int failedBefore, Instant now) {
        if (factor.recovers()) {
            return List.of(event(SecurityEvent.Type.RECOVERY_USED, asked, factor, now));
        }
        List<SecurityEvent> events = new ArrayList<>();
        if (failedBefore > 0) {
            events.add(event(SecurityEvent.Type.ADMITTED_AFTER_FAILURES, asked, factor, now)
                    .because(String.valueOf(failedBefore)));
        }
        events.add(event(SecurityEvent.Type.ADMITTED, asked, factor, now));
        if (factor.spare()) {
            events.add(event(SecurityEvent.Type.BACKUP_CODE_USED, asked, factor, now));
            if (backupCodes.left(asked.caller()) <= LOW_ON_CODES) {
                events.add(event(SecurityEvent.Type.BACKUP_CODES_LOW, asked, factor, now));
            }
        }
        return events;
    }

    private static SecurityEvent event(SecurityEvent.Type type, Asked asked, Factor factor, Instant now) {
        return new SecurityEvent(type, asked.caller(), factor.method(), now);
    }
}
