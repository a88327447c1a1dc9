package org.vestibule.store.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.vestibule.store.StoreUnavailable;

/**
 * The host's data source, where each of our queries sees what was committed before it was asked.
 *
 * <p>MariaDB and MySQL would show them the rows of the moment at which they began, also after they waited for another, and lock
 * the gaps between rows: of two callers who sign in at once, one would get a deadlock. READ COMMITTED is asked for the next
 * transaction only, so that a connection goes back into the host's pool as it came.
 *
 * <p>H2 keeps the answer to a query, for the next time that the same connection asks the same. Who asks while another commits may
 * be told the old answer from then on, until somebody changes that table again: so no query of ours is the same as one before.
 */
final class FreshReads {

    private static final AtomicLong QUERIES = new AtomicLong();

    private FreshReads() {}

    /** Makes a connection fit for us. */
    private interface Preparation {
        Connection of(Connection connection) throws SQLException;
    }

    /** The host's data source itself where nothing needs to be asked for. */
    static DataSource over(DataSource host) {
        try (Connection connection = host.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            if (dialect.repeatsReads()) {
                return preparing(host, FreshReads::asked);
            }
            return dialect.remembersAnswers() ? preparing(host, FreshReads::neverAskedBefore) : host;
        } catch (SQLException e) {
            throw new StoreUnavailable("The database does not tell its name", e);
        }
    }

    private static DataSource preparing(DataSource host, Preparation preparation) {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object answer = invoke(host, method, arguments);
            return answer instanceof Connection connection ? preparation.of(connection) : answer;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(FreshReads.class.getClassLoader(), new Class<?>[] {type}, calls));
    }

    private static Object invoke(Object host, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(host, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Connection asked(Connection connection) throws SQLException {
        try {
            Schema.execute(connection, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection neverAskedBefore(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement") && isQuery((String) arguments[0])) {
                arguments[0] = arguments[0] + " /* " + QUERIES.incrementAndGet() + " */";
            }
            return invoke(connection, method, arguments);
        });
    }

    private static boolean isQuery(String sql) {
        return sql.regionMatches(true, 0, "SELECT", 0, "SELECT".length());
    }
}
