package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vestibule.AuditSettings;
import org.vestibule.Settings;
import org.vestibule.store.AuditChain;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditInk;
import org.vestibule.store.AuditSeal;
import org.vestibule.store.Keys;
import org.vestibule.store.Transactions;

/**
 * Who makes a chain of the audit trail: after the fact and in batches, so that no sign-in waits for another one.
 *
 * <p>Any node may seal, whoever comes first. A seal also takes the oldest ones out, with their entries, once these have been
 * kept long enough, and says so; and one is made over nothing to put a new key under the chain. Thread-safe.
 */
@Dependent
public final class Sealer {

    /** At most so many entries a seal. */
    public static final int BATCH = 500;

    private static final int SWEPT_AT_ONCE = 20;
    private static final int MOST_ROUNDS = 200;

    private final AuditSettings settings;
    private final AuditChain chain;
    private final AuditInk ink;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public Sealer(
            Settings settings, Keys keys, AuditChain chain, Transactions transactions, @VestibuleTime Clock clock) {
        this.settings = settings.audit();
        this.chain = chain;
        this.ink = new AuditInk(keys);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was sealed.
     *
     * @param last the last seal now
     * @param made how many of them were made here
     * @param newKey whether the key under the chain was changed, from another one
     */
    public record Sealed(AuditSeal last, int made, boolean newKey) {}

    /** Seals what waits, and sweeps out what is old enough. */
    public Sealed seal() {
        AuditSeal before = chain.last();
        int made = 0;
        while (made < MOST_ROUNDS && sealOnce()) {
            made++;
        }
        boolean newKey = made > 0 && before.number() > AuditSeal.BEGINNING && !ink.isCurrent(before);
        return new Sealed(chain.last(), made, newKey);
    }

    private boolean sealOnce() {
        AuditSeal last = chain.last();
        List<AuditSeal> old = old();
        return (chain.waiting() || !ink.isCurrent(last) || !old.isEmpty())
                && transactions.commitIf(() -> sealAfter(last, old));
    }

    /** What may be swept out; for a seal over nothing alone it is not worth another one. */
    private List<AuditSeal> old() {
        if (settings.days() == 0) {
            return List.of();
        }
        Instant end = clock.instant().minus(Duration.ofDays(settings.days()));
        List<AuditSeal> old = chain.olderThan(end, SWEPT_AT_ONCE);
        return old.stream().anyMatch(seal -> seal.entries() > 0) ? old : List.of();
    }

    private boolean sealAfter(AuditSeal last, List<AuditSeal> old) {
        Optional<List<AuditEntry>> taken = chain.take(last, BATCH);
        if (taken.isEmpty()) {
            return false;
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<AuditEntry> its = taken.get();
        Optional<AuditSeal> swept = old.isEmpty() ? Optional.empty() : Optional.of(old.get(old.size() - 1));
        AuditSeal next = new AuditSeal(
                last.number() + 1,
                its.size(),
                now,
                its.stream().map(AuditEntry::at).max(Comparator.naturalOrder()).orElse(now),
                last.digest(),
                "",
                swept.map(AuditSeal::number).orElse(last.swept()),
                swept.map(AuditSeal::digest).orElse(last.sweptDigest()),
                "",
                false);
        chain.add(ink.sign(next, its));
        swept.ifPresent(gone -> chain.sweep(gone.number()));
        return true;
    }
}
