package org.vestibule.store.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.vestibule.store.StoreClock;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.Stores;
import org.vestibule.store.Transactions;

/**
 * All stores in memory, kept to the same contract as the database: one bracket after another, and what a bracket that is
 * not committed did is undone.
 */
public final class MemoryStore implements Transactions, StoreClock {

    private final Clock clock;
    private Tables tables = new Tables();
    private volatile boolean down;

    public MemoryStore(Clock clock) {
        this.clock = clock;
    }

    /** The stores over this memory. */
    public Stores stores() {
        return new Stores(
                new MemoryEnrollments(this),
                new MemoryCodes(this),
                new MemoryCallers(this),
                new MemoryAttempts(this),
                new MemoryHalfWayLogins(this),
                new MemoryRefreshTokens(this),
                new MemorySentCodes(this),
                new MemoryTrustedBrowsers(this),
                new MemoryDisavowals(this),
                new MemoryAuditTrail(this),
                new MemoryRecoveryPasses(this),
                new MemoryMoves(this),
                new MemoryGraces(this),
                new MemoryReadiness(this),
                this,
                this);
    }

    /** From now on the store does not answer. */
    public void goDown() {
        down = true;
    }

    /** The store answers again. */
    public void comeBack() {
        down = false;
    }

    synchronized <T> T run(Function<Tables, T> work) {
        if (down) {
            throw new StoreUnavailable("The store is down");
        }
        return work.apply(tables);
    }

    @Override
    public synchronized <T> T commitIf(Predicate<T> good, Supplier<T> work) {
        Tables before = run(Tables::copy);
        boolean committed = false;
        try {
            T done = work.get();
            committed = good.test(done);
            return done;
        } finally {
            if (!committed) {
                tables = before;
            }
        }
    }

    @Override
    public Instant now() {
        return run(any -> clock.instant());
    }
}
