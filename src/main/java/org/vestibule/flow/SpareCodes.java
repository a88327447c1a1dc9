package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.factor.BackupCodeFactor.NewSet;
import org.vestibule.store.Callers;
import org.vestibule.store.Transactions;

/** A caller's backup codes as a whole: how many are left, and a new set in place of the old. */
@Dependent
public final class SpareCodes {

    private final BackupCodeFactor backupCodes;
    private final Callers callers;
    private final Changes changes;
    private final Epochs epochs;
    private final Clock clock;

    @Inject
    public SpareCodes(
            BackupCodeFactor backupCodes,
            Callers callers,
            Transactions transactions,
            Epochs epochs,
            Reporter reporter,
            @VestibuleTime Clock clock) {
        this.backupCodes = backupCodes;
        this.callers = callers;
        this.changes = new Changes(transactions, reporter);
        this.epochs = epochs;
        this.clock = clock;
    }

    /** How many are left. */
    public int left(String caller) {
        return backupCodes.left(caller);
    }

    /** A new set, to be shown once, and the caller's new epoch. */
    public record Renewed(List<String> codes, long epoch) {
        @Override
        public String toString() {
            return "Renewed";
        }
    }

    /** Replaces the caller's codes; the caller must have a second factor. */
    public Renewed renew(String caller) {
        NewSet set = backupCodes.make(caller);
        AtomicLong epoch = new AtomicLong();
        changes.commitIf(
                () -> {
                    epoch.set(callers.turn(caller));
                    backupCodes.replace(caller, set);
                    return true;
                },
                new SecurityEvent(
                        SecurityEvent.Type.BACKUP_CODES_RENEWED, caller, BackupCodeFactor.METHOD, clock.instant()));
        epochs.forget(caller);
        return new Renewed(set.shown(), epoch.get());
    }
}
