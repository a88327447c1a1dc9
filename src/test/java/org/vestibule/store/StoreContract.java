package org.vestibule.store;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** What every store promises, whatever it is made of: extended once for each. */
public abstract class StoreContract
        implements EnrollmentsContract,
                SpendingContract,
                CodesContract,
                CallersContract,
                AttemptsContract,
                HalfWayLoginsContract,
                RefreshTokensContract,
                SentCodesContract,
                TrustedBrowsersContract,
                DisavowalsContract,
                AuditTrailContract,
                RecoveryPassesContract,
                MovesContract,
                GracesContract,
                ReadinessContract,
                TransactionsContract {

    protected static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final AtomicInteger NAMES = new AtomicInteger();

    private String test;

    /** Each test has callers of its own, so that one database serves them all. */
    @BeforeEach
    void newNames() {
        test = "-" + NAMES.incrementAndGet();
    }

    @Override
    public String named(String name) {
        return name + test;
    }
}
