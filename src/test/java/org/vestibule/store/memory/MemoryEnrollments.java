package org.vestibule.store.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.Tables.EnrollmentRow;

/** Enrollments in memory. */
record MemoryEnrollments(MemoryStore store) implements Enrollments {

    @Override
    public void begin(Enrollment pending, Instant expiresAt) {
        store.run(tables -> {
            tables.epochs.putIfAbsent(pending.caller(), 0L);
            tables.enrollments.values().removeIf(row -> !row.active() && isOf(row, pending.caller()));
            return tables.enrollments.put(pending.id(), new EnrollmentRow(pending, 0, Optional.of(expiresAt)));
        });
    }

    @Override
    public Optional<Enrollment> pending(String caller, String id, Instant now) {
        return store.run(tables -> Optional.ofNullable(tables.enrollments.get(id))
                .filter(row -> row.pendingAt(now) && isOf(row, caller))
                .map(EnrollmentRow::enrollment));
    }

    @Override
    public Optional<Enrollment> pending(String caller, Instant now) {
        return store.run(tables -> tables.enrollments.values().stream()
                .filter(row -> row.pendingAt(now) && isOf(row, caller))
                .map(EnrollmentRow::enrollment)
                .findFirst());
    }

    @Override
    public boolean takeTry(String id, int limit, Instant now) {
        return change(
                id,
                row -> row.pendingAt(now) && row.tries() < limit,
                row -> new EnrollmentRow(row.enrollment(), row.tries() + 1, row.expiresAt()));
    }

    @Override
    public boolean activate(String id, String label, long spentStep, Instant now) {
        return change(id, row -> row.pendingAt(now), row -> activated(row.enrollment(), label, spentStep));
    }

    private static EnrollmentRow activated(Enrollment e, String label, long spentStep) {
        return active(new Enrollment(
                e.id(),
                e.caller(),
                e.method(),
                label,
                e.parameters(),
                e.sealedSecret(),
                spentStep,
                0,
                0,
                e.createdAt(),
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public List<Enrollment> active(String caller) {
        return store.run(tables -> tables.enrollments.values().stream()
                .filter(row -> row.active() && isOf(row, caller))
                .map(EnrollmentRow::enrollment)
                .sorted(Comparator.comparing(Enrollment::createdAt).thenComparing(Enrollment::id))
                .toList());
    }

    @Override
    public boolean advance(String id, long step, int drift, Instant now) {
        return change(id, unspent(step), row -> {
            Enrollment e = row.enrollment();
            int run = e.drift() == drift ? e.driftRun() + 1 : 1;
            return used(e, e.sealedSecret(), step, drift, run, Optional.of(now));
        });
    }

    @Override
    public boolean burn(String id, long step) {
        return change(id, unspent(step), row -> {
            Enrollment e = row.enrollment();
            return used(e, e.sealedSecret(), step, e.drift(), e.driftRun(), e.lastUsedAt());
        });
    }

    @Override
    public boolean rewrap(String id, String from, String to) {
        return change(id, row -> row.enrollment().sealedSecret().equals(from), row -> {
            Enrollment e = row.enrollment();
            EnrollmentRow next = used(e, to, e.lastStep(), e.drift(), e.driftRun(), e.lastUsedAt());
            return new EnrollmentRow(next.enrollment(), row.tries(), row.expiresAt());
        });
    }

    @Override
    public boolean remove(String caller, String id) {
        return store.run(tables -> {
            EnrollmentRow row = tables.enrollments.get(id);
            return row != null && row.active() && isOf(row, caller) && tables.enrollments.remove(id, row);
        });
    }

    @Override
    public int removeAll(String caller) {
        return store.run(tables -> {
            int active = active(caller).size();
            tables.enrollments.values().removeIf(row -> isOf(row, caller));
            return active;
        });
    }

    @Override
    public void adopt(Enrollment active) {
        if (store.run(tables -> tables.enrollments.putIfAbsent(active.id(), active(active))) != null) {
            throw new StoreUnavailable("There is an enrollment of that id");
        }
    }

    @Override
    public List<Enrollment> underOtherKeys(String activeKey, String afterId, int most) {
        return store.run(tables -> tables.enrollments.values().stream()
                .map(EnrollmentRow::enrollment)
                .filter(e -> !e.sealedSecret().startsWith("$v1$" + activeKey + "$"))
                .filter(e -> e.id().compareTo(afterId) > 0)
                .sorted(Comparator.comparing(Enrollment::id))
                .limit(most)
                .toList());
    }

    private static EnrollmentRow used(
            Enrollment e, String sealed, long step, int drift, int driftRun, Optional<Instant> usedAt) {
        return active(new Enrollment(
                e.id(),
                e.caller(),
                e.method(),
                e.label(),
                e.parameters(),
                sealed,
                step,
                drift,
                driftRun,
                e.createdAt(),
                usedAt,
                e.replaces()));
    }

    private static EnrollmentRow active(Enrollment enrollment) {
        return new EnrollmentRow(enrollment, 0, Optional.empty());
    }

    private static Predicate<EnrollmentRow> unspent(long step) {
        return row -> row.active() && row.enrollment().lastStep() < step;
    }

    private static boolean isOf(EnrollmentRow row, String caller) {
        return row.enrollment().caller().equals(caller);
    }

    private boolean change(String id, Predicate<EnrollmentRow> when, UnaryOperator<EnrollmentRow> how) {
        return store.run(tables -> {
            EnrollmentRow row = tables.enrollments.get(id);
            if (row == null || !when.test(row)) {
                return false;
            }
            tables.enrollments.put(id, how.apply(row));
            return true;
        });
    }
}
