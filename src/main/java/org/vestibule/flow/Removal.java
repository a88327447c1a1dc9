package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.store.Callers;
import org.vestibule.store.Enrollments;
import org.vestibule.store.Transactions;

/** The removal of an enrollment; with the last one go the backup codes, and the caller has no second factor. */
@Dependent
public final class Removal {

    private final Enrollments enrollments;
    private final BackupCodeFactor backupCodes;
    private final Callers callers;
    private final Changes changes;
    private final Epochs epochs;
    private final Clock clock;

    @Inject
    public Removal(
            Enrollments enrollments,
            BackupCodeFactor backupCodes,
            Callers callers,
            Transactions transactions,
            Epochs epochs,
            Reporter reporter,
            @VestibuleTime Clock clock) {
        this.enrollments = enrollments;
        this.backupCodes = backupCodes;
        this.callers = callers;
        this.changes = new Changes(transactions, reporter);
        this.epochs = epochs;
        this.clock = clock;
    }

    /** What became of a removal. */
    public sealed interface Result {

        /**
         * It is gone.
         *
         * @param epoch the caller's new epoch
         * @param enabled whether the caller still has a second factor
         */
        record Removed(long epoch, boolean enabled) implements Result {}

        /** The caller has no enrollment of that id. */
        record NotFound() implements Result {}

        /** It is the last one, and policy demands one. */
        record Demanded() implements Result {}
    }

    /** Removes one; {@code demanded} tells whether the caller must keep a second factor. */
    public Result remove(String caller, String id, boolean demanded) {
        if (enrollments.active(caller).stream()
                .noneMatch(enrollment -> enrollment.id().equals(id))) {
            return new Result.NotFound();
        }
        AtomicLong epoch = new AtomicLong();
        AtomicBoolean lastDemanded = new AtomicBoolean();
        AtomicBoolean enabled = new AtomicBoolean();
        boolean removed = changes.commitIf(
                () -> {
                    epoch.set(callers.turn(caller));
                    boolean found = enrollments.remove(caller, id);
                    enabled.set(!enrollments.active(caller).isEmpty());
                    lastDemanded.set(found && demanded && !enabled.get());
                    return found && !lastDemanded.get() && withoutSpares(caller, enabled.get());
                },
                new SecurityEvent(SecurityEvent.Type.ENROLLMENT_REMOVED, caller, "", clock.instant()));
        epochs.forget(caller);
        if (!removed) {
            return lastDemanded.get() ? new Result.Demanded() : new Result.NotFound();
        }
        return new Result.Removed(epoch.get(), enabled.get());
    }

    private boolean withoutSpares(String caller, boolean enabled) {
        if (!enabled) {
            backupCodes.removeAll(caller);
        }
        return true;
    }
}
