package org.vestibule.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Graces;
import org.vestibule.store.HalfWayLogins.Handed;
import org.vestibule.store.RecoveryPass;
import org.vestibule.store.RefreshTokens.Token;
import org.vestibule.store.SentCode;
import org.vestibule.store.Tally;
import org.vestibule.store.TrustedBrowsers.Browser;

/** What a {@link MemoryStore} holds; the rows are immutable, so that a copy of the tables is a snapshot. */
final class Tables {

    /** An enrollment at rest; without an end it is active. */
    record EnrollmentRow(Enrollment enrollment, int tries, Optional<Instant> expiresAt) {
        boolean active() {
            return expiresAt.isEmpty();
        }

        boolean pendingAt(Instant now) {
            return expiresAt.filter(end -> end.isAfter(now)).isPresent();
        }
    }

    /** A half-way login at rest. */
    record HalfWayRow(Handed login, int tries, boolean finished) {
        boolean openAt(Instant now) {
            return !finished && login.expiresAt().isAfter(now);
        }
    }

    /** A sent code at rest. */
    record SentCodeRow(SentCode code, int tries) {
        boolean isLive(SentCode asked, Instant now) {
            return code.requestId().equals(asked.requestId())
                    && code.expiresAt().isAfter(now);
        }
    }

    /** A trusted browser at rest, with the digest of the secret before the present one. */
    record TrustedBrowserRow(Browser browser, String previous, Instant rotatedAt) {}

    /** A link at rest. */
    record DisavowalRow(String caller, Instant expiresAt) {}

    /** A recovery pass at rest; with a half-way login it is spent. */
    record RecoveryRow(RecoveryPass pass, Optional<String> halfWay) {
        boolean openAt(Instant now) {
            return halfWay.isEmpty() && pass.expiresAt().isAfter(now);
        }
    }

    /** A verdict at rest. */
    record VerdictRow(String verdict, Instant seenAt) {}

    /** Where a code lies. */
    record CodeKey(String caller, String method, String selector) {}

    /** Where a tally lies. */
    record BucketKey(String caller, String bucket) {}

    final Map<String, Long> epochs = new HashMap<>();
    final Map<String, EnrollmentRow> enrollments = new HashMap<>();
    final Map<CodeKey, String> codes = new HashMap<>();
    final Map<BucketKey, Tally> attempts = new HashMap<>();
    final Map<String, HalfWayRow> halfWays = new HashMap<>();
    final Map<String, Token> refreshTokens = new HashMap<>();
    final Map<String, SentCodeRow> sentCodes = new HashMap<>();
    final Map<String, TrustedBrowserRow> trustedBrowsers = new HashMap<>();
    final Map<String, DisavowalRow> disavowals = new HashMap<>();
    final List<AuditEntry> audit = new ArrayList<>();
    final Map<String, RecoveryRow> recoveries = new HashMap<>();
    final Set<String> moved = new HashSet<>();
    final Map<String, Graces.Grace> graces = new HashMap<>();
    final Map<String, VerdictRow> verdicts = new HashMap<>();

    Tables copy() {
        Tables copy = new Tables();
        copy.epochs.putAll(epochs);
        copy.enrollments.putAll(enrollments);
        copy.codes.putAll(codes);
        copy.attempts.putAll(attempts);
        copy.halfWays.putAll(halfWays);
        copy.refreshTokens.putAll(refreshTokens);
        copy.sentCodes.putAll(sentCodes);
        copy.trustedBrowsers.putAll(trustedBrowsers);
        copy.disavowals.putAll(disavowals);
        copy.audit.addAll(audit);
        copy.recoveries.putAll(recoveries);
        copy.moved.addAll(moved);
        copy.graces.putAll(graces);
        copy.verdicts.putAll(verdicts);
        return copy;
    }
}
