package org.vestibule.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The check of the audit trail: that nothing in it was changed, added, taken away or put elsewhere since it was sealed.
 *
 * <p>What waits for its seal is checked by its own proofs only: of that, deleted entries are not missed. An end that was cut
 * off as a whole, with an older state of the last seal put in its place, is seen by whoever knows a later seal's number: the
 * log has each. Thread-safe.
 */
public final class AuditCheck {

    private static final int SEALS_AT_ONCE = 100;
    private static final int MOST_OF_A_SEAL = 100_000;
    private static final int MOST_WAITING = 10_000;

    private final AuditReading reading;
    private final AuditInk ink;

    public AuditCheck(AuditReading reading, AuditInk ink) {
        this.reading = reading;
        this.ink = ink;
    }

    /**
     * What a check saw.
     *
     * @param seals how many seals were checked
     * @param entries how many entries they vouch for
     * @param last the number of the last seal
     * @param digest the last seal's digest
     * @param waiting how many entries wait for a seal
     * @param broken where the trail is not what was written; empty when it is
     */
    public record Report(long seals, long entries, long last, String digest, int waiting, Optional<String> broken) {}

    /** Checks all of it. */
    public Report all() {
        return newest(Long.MAX_VALUE);
    }

    /** Checks the newest seals, at most so many. What somebody sweeps out meanwhile is not missed. */
    public Report newest(long most) {
        Report report = once(most);
        return report.broken().isEmpty() ? report : once(most);
    }

    private Report once(long most) {
        long end = reading.lastNumber();
        List<AuditSeal> found = reading.seals(end, end);
        if (found.isEmpty()) {
            return new Report(0, 0, end, "", 0, Optional.of("There is no seal at all."));
        }
        AuditSeal last = found.get(0);
        long first = Math.max(last.swept() + 1, most >= end ? AuditSeal.BEGINNING : end - most + 1);
        AuditWalk walk = new AuditWalk(reading, ink, first, last);
        Optional<String> broken = walk.go(SEALS_AT_ONCE, MOST_OF_A_SEAL);
        List<AuditEntry> waiting = reading.entries(0, MOST_WAITING);
        return new Report(
                walk.seals(),
                walk.entries(),
                end,
                last.digest(),
                waiting.size(),
                broken.or(() -> strays(last)).or(() -> forged(waiting)));
    }

    private Optional<String> strays(AuditSeal last) {
        long strays = reading.strays(Math.max(last.swept(), AuditSeal.BEGINNING) + 1, last.number());
        return strays == 0 ? Optional.empty() : Optional.of(strays + " entries name a seal that is not there.");
    }

    private Optional<String> forged(List<AuditEntry> waiting) {
        return first(waiting, entry -> !ink.genuine(entry).orElse(true))
                .map(entry -> "Entry " + entry.id() + " was not written by us, or was changed.");
    }

    static Optional<AuditEntry> first(List<AuditEntry> entries, Predicate<AuditEntry> which) {
        return entries.stream().filter(which).findFirst();
    }
}
