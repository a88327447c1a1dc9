package org.vestibule.store.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
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
                .run(entityManager -> entityManager
                        .createQuery(
                                "SELECT a.failures, a.nextTry, a.recent, a.version FROM VestibuleAttempts a"
                                        + " WHERE a.caller = :caller AND a.bucket = :bucket",
                                Object[].class)
                        .setParameter("caller", caller)
                        .setParameter("bucket", bucket)
                        .getResultList())
                .stream()
                .map(JpaAttempts::tally)
                .findFirst()
                .orElse(Tally.NONE);
    }

    private static Tally tally(Object[] row) {
        return new Tally((int) row[0], Instant.ofEpochMilli((long) row[1]), (String) row[2], (long) row[3]);
    }

    @Override
    public boolean swap(String caller, String bucket, Tally seen, Tally next) {
        return seen.version() == Tally.NONE.version()
                ? database.insert(new AttemptsRow(caller, bucket, next), new AttemptsRow.Key(caller, bucket))
                : update(caller, bucket, seen, next);
    }

    private boolean update(String caller, String bucket, Tally seen, Tally next) {
        return database.run(entityManager -> entityManager
                        .createQuery("UPDATE VestibuleAttempts a SET a.failures = :failures, a.nextTry = :nextTry,"
                                + " a.recent = :recent, a.version = a.version + 1"
                                + " WHERE a.caller = :caller AND a.bucket = :bucket AND a.version = :seen")
                        .setParameter("failures", next.failures())
                        .setParameter("nextTry", next.nextTry().toEpochMilli())
                        .setParameter("recent", next.recent())
                        .setParameter("caller", caller)
                        .setParameter("bucket", bucket)
                        .setParameter("seen", seen.version())
                        .executeUpdate()
                == 1);
    }

    @Override
    public void clear(String caller, String bucket) {
        database.act(entityManager -> entityManager
                .createQuery("UPDATE VestibuleAttempts a SET a.failures = 0, a.nextTry = 0, a.recent = '',"
                        + " a.version = a.version + 1 WHERE a.caller = :caller AND a.bucket = :bucket")
                .setParameter("caller", caller)
                .setParameter("bucket", bucket)
                .executeUpdate());
    }
}
