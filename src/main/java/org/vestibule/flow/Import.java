package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.vestibule.Settings;
import org.vestibule.factor.OldSecret;
import org.vestibule.factor.TotpFactor;
import org.vestibule.store.Callers;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;
import org.vestibule.store.Transactions;

/**
 * The way in for secrets from another system, all of them in one transaction or none.
 *
 * <p>A secret that its caller has already is left as it is, so that the same list can be given again.
 */
@Dependent
public final class Import {

    private final Settings settings;
    private final TotpFactor totp;
    private final Enrollments enrollments;
    private final Callers callers;
    private final Changes changes;
    private final Epochs epochs;
    private final SharedTime time;

    @Inject
    public Import(
            Settings settings,
            TotpFactor totp,
            Enrollments enrollments,
            Callers callers,
            Transactions transactions,
            Epochs epochs,
            SharedTime time,
            Reporter reporter) {
        this.settings = settings;
        this.totp = totp;
        this.enrollments = enrollments;
        this.callers = callers;
        this.changes = new Changes(transactions, reporter);
        this.epochs = epochs;
        this.time = time;
    }

    /** Somebody who comes with a secret; {@code line} tells where in the list, from 1. */
    public record Newcomer(int line, String caller, OldSecret secret) {
        @Override
        public String toString() {
            return "Newcomer[line " + line + "]";
        }
    }

    /**
     * What becomes of a list.
     *
     * @param added who gets a new enrollment
     * @param known how many have theirs already
     * @param full those whose callers would have more authenticators than are allowed
     */
    public record Report(List<Newcomer> added, int known, List<Newcomer> full) {}

    /** What {@link #take} would do now; nothing is changed. */
    public Report look(List<Newcomer> list) {
        return inOne(list, false);
    }

    /** Takes all for whom there is a place; throws, and takes nobody, when that cannot be done as a whole. */
    public Report take(List<Newcomer> list) {
        Report done = inOne(list, true);
        done.added().forEach(one -> epochs.forget(one.caller()));
        return done;
    }

    /** In one transaction, and in another one from the start where the database wants that. */
    private Report inOne(List<Newcomer> list, boolean taken) {
        AtomicReference<Report> report = new AtomicReference<>();
        changes.commitIf(
                () -> {
                    report.set(sorted(list, taken));
                    return taken;
                },
                () -> report.get().added().stream().map(this::event).toList());
        return report.get();
    }

    /** By caller, so that of two lists at once one waits for the other, and neither for both. */
    private Report sorted(List<Newcomer> list, boolean taken) {
        List<Newcomer> inOrder = list.stream()
                .sorted(Comparator.comparing(Newcomer::caller).thenComparing(Newcomer::line))
                .toList();
        Report report = new Report(new ArrayList<>(), 0, new ArrayList<>());
        Map<String, List<OldSecret>> coming = new HashMap<>();
        for (Newcomer one : inOrder) {
            report = next(report, one, coming.computeIfAbsent(one.caller(), any -> new ArrayList<>()), taken);
        }
        return report;
    }

    private Report next(Report so, Newcomer one, List<OldSecret> coming, boolean taken) {
        List<Enrollment> active = enrollments.active(one.caller());
        if (isThere(one, active) || coming.stream().anyMatch(other -> same(other, one))) {
            return new Report(so.added(), so.known() + 1, so.full());
        }
        int others = taken ? 0 : coming.size();
        if (active.size() + others >= settings.authenticators()) {
            so.full().add(one);
            return so;
        }
        if (taken && !adopted(one)) {
            return new Report(so.added(), so.known() + 1, so.full());
        }
        coming.add(one.secret());
        so.added().add(one);
        return so;
    }

    /** Looks once more when nobody else can change the caller's factors; false when somebody was first. */
    private boolean adopted(Newcomer one) {
        callers.meet(one.caller());
        callers.turn(one.caller());
        if (isThere(one, enrollments.active(one.caller()))) {
            return false;
        }
        enrollments.adopt(totp.adopt(one.caller(), one.secret(), time.now()));
        return true;
    }

    private static boolean same(OldSecret other, Newcomer one) {
        return other.base32().equals(one.secret().base32());
    }

    private boolean isThere(Newcomer one, List<Enrollment> active) {
        return active.stream()
                .filter(enrollment -> enrollment.method().equals(totp.method()))
                .anyMatch(enrollment -> totp.isSecretOf(enrollment, one.secret().base32()));
    }

    private SecurityEvent event(Newcomer one) {
        return new SecurityEvent(SecurityEvent.Type.ENROLLMENT_IMPORTED, one.caller(), totp.method(), time.now());
    }
}
