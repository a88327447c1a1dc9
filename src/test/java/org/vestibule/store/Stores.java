package org.vestibule.store;

/** All stores over one memory or database. */
public record Stores(
        Enrollments enrollments,
        Codes codes,
        Callers callers,
        Attempts attempts,
        HalfWayLogins halfWays,
        RefreshTokens refreshTokens,
        SentCodes sentCodes,
        TrustedBrowsers trustedBrowsers,
        Disavowals disavowals,
        AuditTrail audit,
        RecoveryPasses recoveryPasses,
        Moves moves,
        Graces graces,
        Readiness readiness,
        Transactions transactions,
        StoreClock clock) {}
