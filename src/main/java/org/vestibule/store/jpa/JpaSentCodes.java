package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vestibule.store.SentCode;
import org.vestibule.store.SentCodes;

/** Sent codes in {@code vestibule_sent_code}; long-expired ones are swept out when another one is sent. */
@Dependent
final class JpaSentCodes implements SentCodes {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);

    private final Database database;

    @Inject
    JpaSentCodes(Database database) {
        this.database = database;
    }

    @Override
    public boolean replace(SentCode code, Instant notAfter) {
        database.change(
                "DELETE FROM VestibuleSentCode s WHERE s.expiresAt < :longAgo",
                Map.of("longAgo", code.sentAt().minus(KEPT_AFTER_EXPIRY).toEpochMilli()));
        int replaced = database.change(
                "UPDATE VestibuleSentCode s SET s.requestId = :requestId, s.login = :login, s.digest = :digest,"
                        + " s.tries = 0, s.sentAt = :sentAt, s.expiresAt = :expiresAt"
                        + " WHERE s.enrollment = :enrollment AND s.sentAt <= :notAfter",
                Map.of(
                        "enrollment", code.enrollment(),
                        "requestId", code.requestId(),
                        "login", code.login(),
                        "digest", code.digest(),
                        "sentAt", code.sentAt().toEpochMilli(),
                        "expiresAt", code.expiresAt().toEpochMilli(),
                        "notAfter", notAfter.toEpochMilli()));
        return replaced == 1 || (last(code.enrollment()).isEmpty() && insert(code));
    }

    private boolean insert(SentCode code) {
        return database.insert(new SentCodeRow(code), code.enrollment());
    }

    @Override
    public Optional<SentCode> last(String enrollment) {
        return database
                .list(
                        "SELECT s FROM VestibuleSentCode s WHERE s.enrollment = :enrollment",
                        SentCodeRow.class,
                        Map.of("enrollment", enrollment))
                .stream()
                .map(SentCodeRow::toCode)
                .findFirst();
    }

    @Override
    public boolean takeTry(SentCode code, int limit, Instant now) {
        return database.changesOne(
                "UPDATE VestibuleSentCode s SET s.tries = s.tries + 1 WHERE s.enrollment = :enrollment"
                        + " AND s.requestId = :requestId AND s.tries < :limit AND s.expiresAt > :now",
                Map.of(
                        "enrollment", code.enrollment(),
                        "requestId", code.requestId(),
                        "limit", limit,
                        "now", now.toEpochMilli()));
    }

    @Override
    public boolean spend(SentCode code, Instant now) {
        return database.changesOne(
                "DELETE FROM VestibuleSentCode s WHERE s.enrollment = :enrollment"
                        + " AND s.requestId = :requestId AND s.expiresAt > :now",
                Map.of(
                        "enrollment", code.enrollment(),
                        "requestId", code.requestId(),
                        "now", now.toEpochMilli()));
    }
}
