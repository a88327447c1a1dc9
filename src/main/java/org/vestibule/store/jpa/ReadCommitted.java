package org.vestibule.store.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.vestibule.store.StoreUnavailable;

/**
 * A way to the host's data source on which our transactions see at once what others have committed.
 *
 * <p>MariaDB and MySQL would show them the rows of the moment at which they began, also after they waited for another, and lock
 * the gaps between rows: of two callers who sign in at once, one would get a deadlock. The level is asked for the next
 * transaction only, so that a connection goes back into the host's pool as it came.
 */
final class ReadCommitted {

    private ReadCommitted() {}

    /** The host's data source itself where nothing needs to be asked for. */
    static DataSource over(DataSource host) {
        try (Connection connection = host.getConnection()) {
            return Dialect.of(connection).repeatsReads() ? asking(host) : host;
        } catch (SQLException e) {
            throw new StoreUnavailable("The database does not tell its name", e);
        }
    }

    private static DataSource asking(DataSource host) {
        return (DataSource) Proxy.newProxyInstance(
                ReadCommitted.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    Object answer = invoke(host, method, arguments);
                    return answer instanceof Connection connection ? prepared(connection) : answer;
                });
    }

    private static Object invoke(DataSource host, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(host, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Connection prepared(Connection connection) throws SQLException {
        try {
            Schema.execute(connection, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
