package org.vestibule.store.memory;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditTrail;

/** The audit trail in memory. */
record MemoryAuditTrail(MemoryStore store) implements AuditTrail {

    @Override
    public void write(AuditEntry entry) {
        store.run(tables -> tables.audit.add(entry));
    }

    @Override
    public List<AuditEntry> ofAll(String before, int most) {
        return page(entry -> true, before, most);
    }

    @Override
    public List<AuditEntry> of(String caller, String before, int most) {
        return page(entry -> entry.caller().equals(caller), before, most);
    }

    private List<AuditEntry> page(Predicate<AuditEntry> which, String before, int most) {
        return store.run(tables -> tables.audit.stream()
                .filter(which)
                .filter(entry -> before.isEmpty() || entry.id().compareTo(before) < 0)
                .sorted(Comparator.comparing(AuditEntry::id).reversed())
                .limit(most)
                .toList());
    }
}
