package org.vestibule.store.jpa;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.stream.Stream;

/**
 * A transaction that failed because of another one at the same rows: the database chose it in a deadlock, or it waited for a
 * lock for too long. Nothing of it was done, and a moment later it may succeed.
 */
final class Collision {

    /** SQL:2023, "transaction rollback": serialisation failures and deadlocks of all databases. */
    private static final String ROLLBACK = "40";

    private static final long PAUSE_MILLIS = 50;

    private Collision() {}

    /** Whether that was why. */
    static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Collision::is);
    }

    /** Whoever tries again at once takes the very lock that was just given up for the other. */
    static void letTheOtherPass() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean is(Throwable cause) {
        return cause instanceof SQLTimeoutException
                || cause instanceof SQLTransactionRollbackException
                || (cause instanceof SQLException e
                        && e.getSQLState() != null
                        && e.getSQLState().startsWith(ROLLBACK));
    }
}
