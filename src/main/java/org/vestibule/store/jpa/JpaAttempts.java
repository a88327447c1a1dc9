package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.vestibule.store.Attempts;
import org.vestibule.store.Tally;

/** Attempt counters in {@code vestibule_attempts}. */
@Dependent
final class JpaAttempts implements Attempts {

    private final Database database;

    @Inject
    JpaAttempts(Database database) {
        this.database = database;
    }

    /** Reads columns and not the row: within a transaction a row would be remembered, and the second look be stale. */
    @Override
    public Tally find(String caller, String bucket) {
        return database
                .list(
                        "SELECT a.failures, a.nextTry, a.recent, a.version FROM VestibuleAttempts a"
                                + " WHERE a.caller = :caller AND a.bucket = :bucket",
                        Object[].class,
                        Map.of("caller", caller, "bucket", bucket))
                .stream()
                .map(JpaAttempts::tally)
                .findFirst()
                .orElse(Tally.NONE);
    }

    private static Tally tally(Object[] row) {
        return new Tally((int) row[0], Instant.ofEpochMilli((long) row[1]), text(row[2]), (long) row[3]);
    }

    /** Some databases keep an empty text as none. */
    private static String text(Object column) {
        return column == null ? "" : (String) column;
    }

    @Override
    public boolean swap(String caller, String bucket, Tally seen, Tally next) {
        return seen.version() == Tally.NONE.version()
                ? database.insert(new AttemptsRow(caller, bucket, next), new AttemptsRow.Key(caller, bucket))
                : update(caller, bucket, seen, next);
    }

    private boolean update(String caller, String bucket, Tally seen, Tally next) {
        return database.changesOne(
                "UPDATE VestibuleAttempts a SET a.failures = :failures, a.nextTry = :nextTry,"
                        + " a.recent = :recent, a.version = a.version + 1"
                        + " WHERE a.caller = :caller AND a.bucket = :bucket AND a.version = :seen",
                Map.of(
                        "caller", caller,
                        "bucket", bucket,
                        "seen", seen.version(),
                        "failures", next.failures(),
                        "nextTry", next.nextTry().toEpochMilli(),
                        "recent", next.recent()));
    }

    @Override
    public void clear(String caller, String bucket) {
        database.change(
                "UPDATE VestibuleAttempts a SET a.failures = 0, a.nextTry = 0, a.recent = '',"
                        + " a.version = a.version + 1 WHERE a.caller = :caller AND a.bucket = :bucket",
                Map.of("caller", caller, "bucket", bucket));
    }
}
