package org.vestibule.store;

import java.util.List;
import java.util.Optional;

/** The way along the seals of the audit trail, from one to the last, until something is not as it was sealed. */
final class AuditWalk {

    private final AuditReading reading;
    private final AuditInk ink;
    private final AuditSeal last;
    private long next;
    private Optional<String> digestBefore;
    private Optional<String> missingKey = Optional.empty();
    private long seals;
    private long entries;

    AuditWalk(AuditReading reading, AuditInk ink, long first, AuditSeal last) {
        this.reading = reading;
        this.ink = ink;
        this.last = last;
        this.next = first;
        this.digestBefore = first == last.swept() + 1 ? Optional.of(last.sweptDigest()) : Optional.empty();
    }

    long seals() {
        return seals;
    }

    long entries() {
        return entries;
    }

    /** Goes all the way; answers what is wrong first. */
    Optional<String> go(int sealsAtOnce, int mostOfASeal) {
        while (next <= last.number()) {
            long to = Math.min(last.number(), next + sealsAtOnce - 1);
            List<AuditSeal> some = reading.seals(next, to);
            for (AuditSeal seal : some) {
                Optional<String> broken = step(seal, mostOfASeal);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            if (next <= to) {
                return Optional.of("Seal " + next + " is missing.");
            }
        }
        return missingKey;
    }

    private Optional<String> step(AuditSeal seal, int mostOfASeal) {
        if (seal.number() != next) {
            return Optional.of("Seal " + next + " is missing.");
        }
        if (digestBefore.isPresent() && !digestBefore.get().equals(seal.previous())) {
            return Optional.of("Seal " + next + " does not follow the one before it.");
        }
        if (seal.number() == last.number() && seal.continued()) {
            return Optional.of("The seals after " + next + " are missing.");
        }
        Optional<String> broken = seal.number() == AuditSeal.BEGINNING ? Optional.empty() : look(seal, mostOfASeal);
        digestBefore = Optional.of(seal.digest());
        next++;
        seals++;
        entries += seal.entries();
        return broken;
    }

    private Optional<String> look(AuditSeal seal, int mostOfASeal) {
        List<AuditEntry> its = reading.entries(seal.number(), mostOfASeal);
        if (!ink.digest(seal, its).equals(seal.digest())) {
            return Optional.of(whatIsWrong(seal, its));
        }
        Optional<Boolean> genuine = ink.genuine(seal);
        missingKey = genuine.isPresent()
                ? Optional.empty()
                : Optional.of("From seal " + next + " on nothing can be vouched for: the key that it was made with is"
                        + " not among vestibule.keys.");
        return genuine.orElse(true) ? Optional.empty() : Optional.of("Seal " + next + " was not made by us.");
    }

    private String whatIsWrong(AuditSeal seal, List<AuditEntry> its) {
        Optional<AuditEntry> changed =
                AuditCheck.first(its, entry -> !ink.genuine(entry).orElse(true));
        String where = " of seal " + seal.number() + " (" + seal.sealedAt() + ")";
        if (changed.isPresent()) {
            return "Entry " + changed.get().id() + where + " was changed.";
        }
        int missing = seal.entries() - its.size();
        if (missing == 0) {
            return "Something" + where + " was changed, or an entry was exchanged for another.";
        }
        return Math.abs(missing) + (missing > 0 ? " entries are missing" : " entries are too many") + where + ".";
    }
}
