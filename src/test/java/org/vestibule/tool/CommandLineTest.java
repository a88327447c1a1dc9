package org.vestibule.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vestibule.store.StoreInspection.Report;
import org.vestibule.store.TestKeys;
import org.vestibule.store.jpa.Tables;

/** What an operator types, and what is answered; on a database in a file, as the demo has one. */
class CommandLineTest {

    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String REASON = "Lost the phone";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>(Map.of("vestibule.keys", "k1:" + TestKeys.key("k1")));
    private String said = "";

    @BeforeEach
    void makeTables() {
        environment.put(
                "VESTIBULE_JDBC_URL", "jdbc:h2:" + folder.resolve("lobby").toAbsolutePath());
        environment.put("VESTIBULE_JDBC_USER", "sa");
        environment.put("VESTIBULE_JDBC_PASSWORD", "secret-of-the-database");
        Tables.make(JdbcAddress.of(Arguments.read(), environment));
    }

    private int run(String... typed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = CommandLine.run(environment, name -> Optional.ofNullable(settings.get(name)), out, typed);
        said = bytes.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("secret-of-the-database", KEY);
        return status;
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("secrets"), text).toString();
    }

    private void enroll(String caller) throws IOException {
        assertThat(run("import", file(caller + "," + KEY + "\n"))).as(said).isZero();
    }

    @Test
    void aCallerIsLookedAtAndHelped() throws IOException {
        assertThat(run("status", "alice")).isZero();
        assertThat(said).contains("alice: no second factor");
        enroll("alice");
        assertThat(run("status", "alice")).isZero();
        assertThat(said).contains("alice: second factor on", "totp \"Authenticator app\"", "last used never");

        assertThat(run("recovery", "alice", "--reason", REASON)).isZero();
        assertThat(said).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(run("status", "alice")).isZero();
        assertThat(said).contains("issued by command line");
        assertThat(run("unlock", "alice", "--reason", REASON)).isZero();
        assertThat(run("end-sessions", "alice", "--reason", REASON)).isZero();
        assertThat(run("reset", "alice", "--reason", REASON)).isZero();
        assertThat(said).contains("authn_2fa_reset_by_admin caller=alice");
        assertThat(run("status", "alice")).isZero();
        assertThat(said).contains("alice: no second factor").doesNotContain("recovery pass");
        assertThat(run("reset", "alice", "--reason", REASON)).isEqualTo(1);
    }

    @Test
    void whatIsDoneStandsInTheAuditTrail() throws IOException {
        enroll("alice");
        assertThat(Tables.told(JdbcAddress.of(Arguments.read(), environment), "authn_2fa_imported"))
                .singleElement()
                .asString()
                .startsWith("command line, ");
        assertThat(run("reset", "alice", "--reason", REASON)).isZero();
        assertThat(run("audit", "verify")).as(said).isZero();
        assertThat(run("audit")).isEqualTo(2);
        assertThat(Tables.told(JdbcAddress.of(Arguments.read(), environment), "authn_2fa_reset_by_admin"))
                .singleElement()
                .asString()
                .startsWith("command line, ")
                .endsWith(": " + REASON);
    }

    @Test
    void whatIsWronglyAskedIsSaid() {
        assertThat(run()).isEqualTo(2);
        assertThat(said).contains("status CALLER");
        assertThat(run("reset", "alice")).isEqualTo(2);
        assertThat(said).contains("--reason");
        assertThat(run("reset", "alice", "--reason", " ")).isEqualTo(2);
        assertThat(run("status")).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("status", "alice", "--password", "x")).isEqualTo(2);
        assertThat(run("status", "alice", "--url", "jdbc:postgresql://db/x?password=geheim"))
                .isEqualTo(2);
        assertThat(said).contains("VESTIBULE_JDBC_PASSWORD").doesNotContain("geheim");
        settings.clear();
        assertThat(run("status", "alice")).isEqualTo(2);
        assertThat(said).contains("vestibule.keys");
    }

    @Test
    void anotherKeyOrAnotherDatabaseIsNoticed() {
        settings.put("vestibule.keys", "k1:" + TestKeys.key("another"));
        assertThat(run("doctor")).isZero();
        settings.put("vestibule.keys", "k1:" + TestKeys.key("k1"));
        assertThat(run("doctor")).isEqualTo(2);
        assertThat(said).contains("not the key of that id");
        environment.put(
                "VESTIBULE_JDBC_URL", "jdbc:h2:" + folder.resolve("empty").toAbsolutePath());
        assertThat(run("doctor")).isEqualTo(3);
        assertThat(said).contains("version 0");
    }

    @Test
    void secretsGoToANewKey() throws IOException {
        enroll("alice");
        settings.put("vestibule.keys", "k2:" + TestKeys.key("k2"));
        assertThat(run("doctor")).as("a key in use is missing").isEqualTo(2);
        settings.put("vestibule.keys", "k2:" + TestKeys.key("k2") + ",k1:" + TestKeys.key("k1"));
        assertThat(run("doctor")).isZero();
        assertThat(said).contains("1 secrets or backup codes still want another key than \"k2\"");
        assertThat(run("rewrap")).isZero();
        assertThat(said).contains("1 secrets sealed anew under \"k2\", 0 could not be opened");
        assertThat(run("doctor")).isZero();
        assertThat(said).contains("Nothing stored wants another key than \"k2\" any more.");
        settings.put("vestibule.keys", "k2:" + TestKeys.key("k2"));
        assertThat(run("doctor")).isZero();
        assertThat(said).contains("\"k2\" is active.");
    }

    /** 10,000 entries of which 37 are broken, each in its own way. */
    @Test
    void ofTenThousandEntriesTheBrokenOnesAreNamedAndNothingIsHalfDone() throws IOException {
        String text = IntStream.rangeClosed(1, 10_000)
                .mapToObj(line -> line % 270 == 0 ? broken(line) : "guest-" + line + "," + keyOf(line))
                .collect(Collectors.joining("\n"));
        String file = file(text);

        assertThat(run("import", file, "--dry-run")).isEqualTo(1);
        assertThat(said.lines().filter(line -> line.startsWith("entry "))).hasSize(37);
        assertThat(said).contains("entry 270: ", "entry 9990: ", "9963 to be added, 0 there already, 37 bad");
        assertThat(said).doesNotContain(keyOf(1), "guest-270");
        assertThat(run("import", file)).isEqualTo(1);
        assertThat(said).contains("Nothing was changed");
        assertThat(run("status", "guest-1")).isZero();
        assertThat(said).contains("no second factor");

        assertThat(run("import", file, "--skip-bad")).isZero();
        assertThat(said).contains("9963 added");
        assertThat(run("import", file, "--skip-bad")).isZero();
        assertThat(said).contains("0 to be added, 9963 there already, 37 bad", "0 added");
        assertThat(run("status", "guest-10000")).isZero();
        assertThat(said).contains("second factor on");
    }

    private static String keyOf(int line) {
        return KEY.substring(0, 24) + "A".repeat(4)
                + String.valueOf((char) ('A' + line % 26))
                + (char) ('A' + line / 26 % 26)
                + (char) ('A' + line / 676 % 26)
                + "A";
    }

    private static String broken(int line) {
        return switch (line / 270 % 7) {
            case 0 -> "," + keyOf(line);
            case 1 -> "guest-" + line;
            case 2 -> "guest-" + line + "," + keyOf(line).substring(8, 20);
            case 3 -> "guest-" + line + "," + keyOf(line) + ",MD5";
            case 4 -> "guest-" + line + "," + keyOf(line) + ",SHA1,9";
            case 5 -> "guest-" + line + "," + keyOf(line) + ",SHA1,6,90";
            default -> "guest-" + line + "," + keyOf(line).replace('G', '1');
        };
    }

    @Test
    void theDoctorLooksAtWhatCanBeSeenWithoutAServer() throws SQLException {
        assertThat(run("doctor")).as(said).isZero();
        assertThat(said)
                .contains("H2 2.", "behind the address that was given", "\"k1\" is active.", "ms ")
                .contains("Version " + Report.NEEDED + ".", "Verified up to seal ");

        try (Connection connection =
                        JdbcAddress.of(Arguments.read(), environment).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM vestibule_turns");
        }
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(said).contains("ERROR", "-> Apply 5.sql", "INSERT INTO vestibule_turns");
    }
}
