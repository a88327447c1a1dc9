package org.vestibule.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The database as an address, a user and a password; a connection for whoever asks, and no pool. */
record JdbcAddress(String url, Properties login) implements DataSource {

    /** By option or environment; the password by the environment, or by a file that it names. */
    static JdbcAddress of(Arguments arguments, Map<String, String> environment) {
        String url = arguments
                .option("--url")
                .or(() -> Optional.ofNullable(environment.get("VESTIBULE_JDBC_URL")))
                .orElseThrow(
                        () -> new Refused("Where is the database? Set VESTIBULE_JDBC_URL, or give --url jdbc:..."));
        if (arguments.option("--url").filter(JdbcAddress::tellsPassword).isPresent()) {
            throw new Refused("A password on the command line is seen by others: set VESTIBULE_JDBC_PASSWORD instead");
        }
        Properties login = new Properties();
        arguments
                .option("--user")
                .or(() -> Optional.ofNullable(environment.get("VESTIBULE_JDBC_USER")))
                .ifPresent(user -> login.setProperty("user", user));
        password(environment).ifPresent(password -> login.setProperty("password", password));
        return new JdbcAddress(url, login);
    }

    private static boolean tellsPassword(String url) {
        return url.toLowerCase(Locale.ROOT).matches("(?s).*(password=|//[^/@]*:[^/@]*@).*");
    }

    private static Optional<String> password(Map<String, String> environment) {
        String file = environment.get("VESTIBULE_JDBC_PASSWORD_FILE");
        if (file == null) {
            return Optional.ofNullable(environment.get("VESTIBULE_JDBC_PASSWORD"));
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new Refused("The file that VESTIBULE_JDBC_PASSWORD_FILE names cannot be read");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Nothing is written.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The driver's own.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("This is nobody's wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    /** Neither the login nor what may stand in the address is printed. */
    @Override
    public String toString() {
        return "JdbcAddress";
    }
}
