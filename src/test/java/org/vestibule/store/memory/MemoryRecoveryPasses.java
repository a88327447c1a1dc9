package org.vestibule.store.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.vestibule.store.RecoveryPass;
import org.vestibule.store.RecoveryPasses;
import org.vestibule.store.memory.Tables.RecoveryRow;

/** Recovery passes in memory. */
record MemoryRecoveryPasses(MemoryStore store) implements RecoveryPasses {

    @Override
    public void issue(RecoveryPass pass) {
        withdraw(pass.caller());
        store.run(tables -> tables.recoveries.put(pass.id(), new RecoveryRow(pass, Optional.empty())));
    }

    @Override
    public Optional<RecoveryPass> open(String caller, Instant now) {
        return store.run(tables -> tables.recoveries.values().stream()
                .filter(row -> row.openAt(now) && row.pass().caller().equals(caller))
                .map(RecoveryRow::pass)
                .findFirst());
    }

    @Override
    public boolean approve(String id, String by, Instant now, Instant expiresAt) {
        return change(
                id,
                row -> row.openAt(now)
                        && row.pass().approvedBy().isEmpty()
                        && !row.pass().issuedBy().equals(by),
                row -> new RecoveryRow(approved(row.pass(), by, expiresAt), Optional.empty()));
    }

    private static RecoveryPass approved(RecoveryPass pass, String by, Instant expiresAt) {
        return new RecoveryPass(
                pass.id(),
                pass.caller(),
                pass.digest(),
                pass.issuedBy(),
                pass.reason(),
                Optional.of(by),
                pass.issuedAt(),
                expiresAt);
    }

    @Override
    public boolean spend(String id, String halfWay, Instant now) {
        return change(
                id,
                row -> row.openAt(now) && row.pass().approvedBy().isPresent(),
                row -> new RecoveryRow(row.pass(), Optional.of(halfWay)));
    }

    @Override
    public boolean recovers(String halfWay) {
        return store.run(tables -> tables.recoveries.values().stream()
                .anyMatch(row -> row.halfWay().equals(Optional.of(halfWay))));
    }

    @Override
    public void withdraw(String caller) {
        store.run(tables -> tables.recoveries
                .values()
                .removeIf(row -> row.halfWay().isEmpty() && row.pass().caller().equals(caller)));
    }

    private boolean change(String id, Predicate<RecoveryRow> when, UnaryOperator<RecoveryRow> how) {
        return store.run(tables -> {
            RecoveryRow row = tables.recoveries.get(id);
            if (row == null || !when.test(row)) {
                return false;
            }
            tables.recoveries.put(id, how.apply(row));
            return true;
        });
    }
}
