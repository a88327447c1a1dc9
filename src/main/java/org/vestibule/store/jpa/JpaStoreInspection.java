package org.vestibule.store.jpa;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.vestibule.store.StoreInspection;
import org.vestibule.store.StoreUnavailable;

/** A look at the database behind the data source, past the persistence provider: it works without our tables too. */
record JpaStoreInspection(Supplier<DataSource> dataSource, Database database) implements StoreInspection {

    private static final Pattern IN_MEMORY = Pattern.compile("jdbc:\\w+:(mem|memory):.*");
    private static final Pattern IN_FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;]+).*");

    @Override
    public Report inspect() {
        try (Connection connection = dataSource.get().getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            String product = data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
            OptionalInt version = number(connection, "SELECT MAX(version) FROM vestibule_schema");
            boolean tables = version.orElse(0) > 0
                    || number(connection, "SELECT COUNT(*) FROM vestibule_caller WHERE 1 = 0")
                            .isPresent();
            boolean turns = number(connection, "SELECT COUNT(*) FROM vestibule_turns WHERE id = " + TurnsRow.ONLY)
                            .orElse(0)
                    == 1;
            return new Report(product, lasts(data.getURL()), version.orElse(0), tables, turns);
        } catch (SQLException e) {
            throw new StoreUnavailable("The database does not answer", e);
        }
    }

    /** Empty when there is no such table; a number that is null counts as 0. */
    private static OptionalInt number(Connection connection, String select) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
        } catch (SQLException noSuchTable) {
            return OptionalInt.empty();
        }
    }

    /** A file in the folder for temporary ones is as good as memory: Payara Micro's own database is one. */
    static boolean lasts(String url) {
        if (url == null) {
            return true;
        }
        Matcher file = IN_FILE.matcher(url);
        return !IN_MEMORY.matcher(url).matches() && !(file.matches() && isTemporary(file.group(1)));
    }

    private static boolean isTemporary(String file) {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
            return Path.of(file).toAbsolutePath().normalize().startsWith(temporary.normalize());
        } catch (InvalidPathException notAFile) {
            return false;
        }
    }

    @Override
    public long underOtherKeys(String activeKey) {
        return without("VestibuleEnrollment e WHERE e.sealedSecret", "$v1$" + activeKey + "$")
                + without("VestibuleCode e WHERE e.selector", activeKey + ".");
    }

    private long without(String fromWhere, String prefix) {
        String select = "SELECT COUNT(e.caller) FROM " + fromWhere + " NOT LIKE :prefix ESCAPE '!'";
        return database.list(select, Long.class, JpaKeyUse.startingWith(prefix)).get(0);
    }
}
