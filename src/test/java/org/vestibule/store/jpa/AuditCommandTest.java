package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Test;
import org.vestibule.store.TestKeys;

/** The check of the audit trail from a command line. */
class AuditCommandTest {

    private static final String URL = "jdbc:h2:mem:audit_command;DB_CLOSE_DELAY=-1";
    private static final List<String> VERIFY = List.of("verify", "--url", URL, "--user", "sa");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private SealScene scene() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(URL);
        source.setUser("sa");
        source.setPassword("the-password");
        try (var connection = source.getConnection()) {
            Schema.execute(connection, "DROP ALL OBJECTS");
        }
        SealScene scene = new SealScene(source, JpaScene.database(source, new HibernatePersistenceProvider()));
        scene.write("alice", 3);
        scene.sealer("k1").seal();
        return scene;
    }

    private int run(List<String> arguments) {
        Map<String, String> secrets =
                Map.of("VESTIBULE_KEYS", "k1:" + TestKeys.key("k1"), "VESTIBULE_DB_PASSWORD", "the-password");
        return AuditCommand.run(arguments, secrets::get, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain(TestKeys.key("k1"), "the-password");
        return text;
    }

    private List<String> verifyingSeal(String number) {
        return List.of("verify", "--url", URL, "--user", "sa", "--seal", number);
    }

    @Test
    void aTrailThatIsWhole() throws SQLException {
        scene();

        assertThat(run(VERIFY)).isEqualTo(AuditCommand.WHOLE);
        assertThat(said()).contains("3 entries under 2 seals", "The audit trail is whole.");
        assertThat(run(verifyingSeal("2"))).isEqualTo(AuditCommand.WHOLE);
    }

    @Test
    void aTrailThatIsNot() throws SQLException {
        scene().execute("UPDATE vestibule_audit SET caller = 'eve' WHERE seal = 2");

        assertThat(run(VERIFY)).isEqualTo(AuditCommand.BROKEN);
        assertThat(said()).containsPattern("BROKEN: Entry [0-9a-f]{26} of seal 2 .* was changed");
    }

    @Test
    void aSealThatTheLogHasAndTheDatabaseHasNot() throws SQLException {
        scene();

        assertThat(run(verifyingSeal("3"))).isEqualTo(AuditCommand.BROKEN);
        assertThat(said()).contains("BROKEN: The seals after 2 are missing.");
    }

    @Test
    void aDatabaseThatDoesNotAnswer() {
        assertThat(run(List.of("verify", "--url", "jdbc:h2:tcp://127.0.0.1:1/nowhere", "--user", "sa")))
                .isEqualTo(AuditCommand.TROUBLE);
        assertThat(said()).contains("The database does not tell its name");
    }

    @Test
    void whatCannotBeUnderstoodIsAnsweredByTheUsage() {
        for (List<String> arguments : List.<List<String>>of(
                List.of(),
                List.of("verify"),
                List.of("verify", "--password", "x"),
                List.of("erase", "--url", URL),
                List.of("verify", "--url", URL, "--user"))) {
            assertThat(run(arguments)).as(arguments.toString()).isEqualTo(AuditCommand.TROUBLE);
        }
        assertThat(said().lines()).hasSize(5).containsOnly("verify --url jdbc:... --user ... [--seal n]");
    }
}
