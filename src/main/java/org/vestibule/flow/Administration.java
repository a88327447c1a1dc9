package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.store.Callers;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;
import org.vestibule.store.RecoveryPass;
import org.vestibule.store.Transactions;

/**
 * What administrators do for callers; a bean that applications may inject and call, too.
 *
 * <p>It does not ask who may: that is for whoever calls it. Nobody does any of it to their own account. Each act is reported
 * with who did it and why. Every method throws {@link org.vestibule.store.StoreUnavailable} when the store does not answer,
 * and then nothing was done. Thread-safe.
 */
@Dependent
public final class Administration {

    private final Enrollments enrollments;
    private final BackupCodeFactor backupCodes;
    private final Callers callers;
    private final Changes changes;
    private final Epochs epochs;
    private final Throttle throttle;
    private final Recovery recovery;
    private final SharedTime time;

    @Inject
    public Administration(
            Enrollments enrollments,
            BackupCodeFactor backupCodes,
            Callers callers,
            Transactions transactions,
            Epochs epochs,
            Throttle throttle,
            Recovery recovery,
            SharedTime time,
            Reporter reporter) {
        this.enrollments = enrollments;
        this.backupCodes = backupCodes;
        this.callers = callers;
        this.changes = new Changes(transactions, reporter);
        this.epochs = epochs;
        this.throttle = throttle;
        this.recovery = recovery;
        this.time = time;
    }

    /** What became of an act. */
    public enum Done {
        /** It was done. */
        DONE,
        /** There was nothing to be done: no second factor, or no pass that waits. */
        NOTHING,
        /** It would have been the actor's own account, or the actor's own pass. */
        OWN
    }

    /** What is known of a caller of exactly that name; a name that is not known has nothing. */
    public CallerState state(String caller) {
        Instant now = time.now();
        return new CallerState(
                caller,
                enrollments.active(caller).stream().map(Administration::shown).toList(),
                backupCodes.left(caller),
                Arrays.stream(Bucket.values())
                        .flatMap(bucket -> locked(caller, bucket, now))
                        .toList(),
                recovery.open(caller, now).map(Administration::shown));
    }

    private static CallerState.Method shown(Enrollment one) {
        return new CallerState.Method(one.method(), one.label(), one.createdAt(), one.lastUsedAt());
    }

    private Stream<CallerState.Locked> locked(String caller, Bucket bucket, Instant now) {
        return throttle.refusal(caller, bucket).stream()
                .map(refusal -> new CallerState.Locked(
                        bucket, refusal.suspended() ? Optional.empty() : Optional.of(now.plus(refusal.pause()))));
    }

    private static CallerState.Open shown(RecoveryPass pass) {
        return new CallerState.Open(
                pass.issuedBy(),
                pass.reason(),
                pass.issuedAt(),
                pass.expiresAt(),
                pass.approvedBy().isEmpty());
    }

    /** Removes all second factors and backup codes of a caller, and ends all sessions. */
    public Done reset(String caller, Act act) {
        return change(caller, act, SecurityEvent.Type.RESET_BY_ADMIN, () -> {
            int had = enrollments.removeAll(caller) + backupCodes.left(caller);
            backupCodes.removeAll(caller);
            recovery.withdraw(caller);
            return had > 0;
        });
    }

    /** Ends all sessions, tokens and trusted browsers of a caller: the next request of each is asked to sign in anew. */
    public Done endSessions(String caller, Act act) {
        return change(caller, act, SecurityEvent.Type.SESSIONS_ENDED_BY_ADMIN, () -> true);
    }

    private Done change(String caller, Act act, SecurityEvent.Type type, BooleanSupplier change) {
        if (act.actor().equals(caller)) {
            return Done.OWN;
        }
        Done done = noted(type, caller, act, () -> {
            callers.meet(caller);
            callers.turn(caller);
            return change.getAsBoolean();
        });
        epochs.forget(caller);
        return done;
    }

    /** Forgets how often a caller answered wrongly: the next answer is looked at. */
    public Done unlock(String caller, Act act) {
        if (act.actor().equals(caller)) {
            return Done.OWN;
        }
        return noted(SecurityEvent.Type.UNLOCKED_BY_ADMIN, caller, act, () -> {
            throttle.unlock(caller);
            return true;
        });
    }

    /**
     * A recovery pass, or why there is none.
     *
     * @param pass present when it was issued
     */
    public record Issue(Done done, Optional<Recovery.Issued> pass) {}

    /** Issues a recovery pass to a caller who has a second factor, in place of an earlier one. */
    public Issue issueRecovery(String caller, Act act) {
        if (act.actor().equals(caller)) {
            return new Issue(Done.OWN, Optional.empty());
        }
        if (enrollments.active(caller).isEmpty()) {
            return new Issue(Done.NOTHING, Optional.empty());
        }
        AtomicReference<Recovery.Issued> issued = new AtomicReference<>();
        Done done = noted(SecurityEvent.Type.RECOVERY_ISSUED, caller, act, () -> {
            issued.set(recovery.issue(caller, act.actor(), act.reason(), time.now()));
            return true;
        });
        return new Issue(done, Optional.of(issued.get()));
    }

    /** Lets a recovery pass count that another administrator issued. */
    public Done approveRecovery(String caller, Act act) {
        Optional<RecoveryPass> open = recovery.open(caller, time.now())
                .filter(pass -> pass.approvedBy().isEmpty());
        if (List.of(caller, open.map(RecoveryPass::issuedBy).orElse("")).contains(act.actor())) {
            return Done.OWN;
        }
        return noted(
                SecurityEvent.Type.RECOVERY_APPROVED,
                caller,
                act,
                () -> open.isPresent() && recovery.approve(open.get(), act.actor(), time.now()));
    }

    /** Done with a note of it, or not at all. */
    private Done noted(SecurityEvent.Type type, String caller, Act act, BooleanSupplier work) {
        SecurityEvent event =
                new SecurityEvent(type, caller, "", time.now()).by(act.actor()).because(act.reason());
        return changes.commitIf(work, event) ? Done.DONE : Done.NOTHING;
    }
}
