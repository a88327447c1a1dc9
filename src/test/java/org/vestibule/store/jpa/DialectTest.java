package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    /** As MariaDB's and MySQL's drivers introduce the two servers. */
    @ParameterizedTest
    @CsvSource({
        "MariaDB, 10.11.19-MariaDB-0+deb12u1, mariadb, true",
        "MySQL, 5.5.5-10.11.19-MariaDB, mariadb, true",
        "MySQL, 8.4.6, mysql, true",
        "PostgreSQL, 17.6, postgresql, false",
        "H2, 2.2.224 (2023-09-17), h2, false"
    })
    void aServerIsKnownByItsNameAndMariaDbByItsVersionToo(
            String product, String version, String name, boolean repeatsReads) throws SQLException {
        Dialect dialect = Dialect.of(connectionTo(product, version));

        assertThat(dialect.name()).isEqualTo(name);
        assertThat(dialect.repeatsReads()).isEqualTo(repeatsReads);
        assertThat(script(name, 1)).contains("CREATE TABLE vestibule_caller");
    }

    private static Connection connectionTo(String product, String version) {
        DatabaseMetaData about = answering(
                DatabaseMetaData.class, "getDatabaseProductName", product, "getDatabaseProductVersion", version);
        return answering(Connection.class, "getMetaData", about, "", "");
    }

    private static <T> T answering(Class<T> type, String one, Object answer, String other, Object otherAnswer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        method.getName().equals(one) ? answer : method.getName().equals(other) ? otherAnswer : null));
    }

    /** The one that no test runs on a real server is the one that is run, but for the name of the collation. */
    @Test
    void theScriptForMySqlIsTheOneForMariaDb() {
        for (int version = 1; version <= Schema.VERSION; version++) {
            assertThat(statements("mysql", version).replace("utf8mb4_0900_bin", "utf8mb4_nopad_bin"))
                    .isEqualTo(statements("mariadb", version));
        }
    }

    private static String statements(String name, int version) {
        return script(name, version)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
    }

    private static String script(String name, int version) {
        try (var in =
                Dialect.class.getResourceAsStream("/META-INF/vestibule/schema/" + name + "/" + version + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
