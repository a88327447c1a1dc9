package org.vestibule.store.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vestibule.store.Readiness;
import org.vestibule.store.memory.Tables.VerdictRow;

/** Verdicts in memory. */
record MemoryReadiness(MemoryStore store) implements Readiness {

    @Override
    public void note(String caller, String verdict, Instant now, Instant keepSince) {
        store.run(tables -> {
            if (!tables.verdicts.containsKey(caller)) {
                tables.verdicts.values().removeIf(row -> row.seenAt().isBefore(keepSince));
            }
            if (tables.verdicts.containsKey(caller) || tables.verdicts.size() < MOST) {
                tables.verdicts.put(caller, new VerdictRow(verdict, now));
            }
            return true;
        });
    }

    @Override
    public Map<String, Long> counts(Instant since) {
        return store.run(tables -> tables.verdicts.values().stream()
                .filter(row -> !row.seenAt().isBefore(since))
                .collect(Collectors.groupingBy(VerdictRow::verdict, Collectors.counting())));
    }

    @Override
    public List<String> callers(String verdict, Instant since, int most) {
        return store.run(tables -> tables.verdicts.entrySet().stream()
                .filter(entry -> entry.getValue().verdict().equals(verdict))
                .filter(entry -> !entry.getValue().seenAt().isBefore(since))
                .map(Map.Entry::getKey)
                .sorted()
                .limit(most)
                .toList());
    }
}
