package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.spi.PersistenceProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vestibule.Settings;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Chronicle;
import org.vestibule.flow.Node;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.Rejected;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.AuditInk;
import org.vestibule.store.Stores;
import org.vestibule.store.TestKeys;

/**
 * A million callers with a second factor on PostgreSQL, and one connection: nothing of what a sign-in asks reads a whole table, or
 * needs two connections at once. The plans are in {@code target/plans-*.txt}.
 *
 * <p>A minute, most of it to fill the tables, so not among the usual tests: {@code mvn test -Dtest=MillionEnrollments}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MillionEnrollments {

    private static final int MILLION = 1_000_000;
    private static final Pattern MARK = Pattern.compile("\\?");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private DataSource dataSource;

    static List<PersistenceProvider> providers() {
        return List.of(new org.eclipse.persistence.jpa.PersistenceProvider(), new HibernatePersistenceProvider());
    }

    @BeforeAll
    void fill() throws SQLException {
        dataSource = Postgres.freshDatabase(1);
        new Schema(dataSource).bringUpToDate();
        rows("caller", MILLION, "caller, 1");
        rows(
                "enrollment",
                MILLION,
                "id, caller, 'totp', 'ACTIVE', 'Phone', 'SHA1/6/30', text, 0, 0, 0, 0, NULL, 0, NULL, 0");
        rows("attempts", MILLION, "caller, 'unknown', 0, 0, '20779:1', 1");
        rows("code", MILLION, "caller, 'backup-code', 'k1.' || id, text");
        rows(
                "audit",
                MILLION,
                "id, later, 'authn_login_success', 'success', '', caller, '', 'totp', '', '', '', '', '', text, 1");
        rows("half_way", MILLION / 10, "id, caller, 1, 0, 0, later, NULL, NULL, NULL, NULL");
        rows("trusted_browser", MILLION / 10, "id, caller, 1, text, text, 0, '', '', 0, 0, later");
        rows("recovery", MILLION / 10, "id, caller, text, '', '', NULL, 0, later, NULL, NULL");
        rows("token", MILLION / 10, "id, id, caller, '', 'pwd', 1, 0, 0, later, NULL, ''");
        rows("sent_code", MILLION / 10, "id, id, '', text, 0, 0, later");
        rows("disavowal", MILLION / 10, "id, caller, later");
        execute("ANALYZE");
    }

    private void rows(String table, int count, String values) throws SQLException {
        long end = clock.instant().plus(Duration.ofDays(365)).toEpochMilli();
        execute("INSERT INTO vestibule_" + table + " SELECT " + values
                + " FROM (SELECT md5(n::text) AS id, 'caller-' || n AS" + " caller, repeat('x', 64) AS text, " + end
                + " AS later FROM generate_series(1, " + count + ") n) AS made");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Schema.execute(connection, sql);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void noTableIsReadAsAWhole(PersistenceProvider provider) throws SQLException, IOException {
        Overheard overheard = new Overheard(dataSource);
        Database database = JpaScene.database(overheard.dataSource(), provider);
        Node node = node(JpaScene.stores(database, clock::instant));
        VirtualAuthenticator phone = node.enroll("alice");
        overheard.texts();
        Map<String, Long> before = wholeReads();
        for (int set = 0; set < 2; set++) {
            for (String code : node.spareCodes.renew("alice").codes()) {
                signIn(node, phone, code);
            }
        }
        Set<String> texts = new LinkedHashSet<>(overheard.texts());
        database.close();

        assertThat(wholeReads()).isEqualTo(before);
        execute("SELECT COUNT(*) FROM vestibule_moved");
        assertThat(wholeReads()).as("a look at all of one").isNotEqualTo(before);
        assertThat(before).hasSizeGreaterThan(10);
        plans(provider, texts);
    }

    private Node node(Stores stores) {
        Node node = new Node(stores, clock);
        node.writeTo(new Chronicle(
                Settings.read(name -> Optional.empty()).audit(),
                stores.audit(),
                new AuditInk(TestKeys.ring("k1")),
                new RandomCodes(new SecureRandom())));
        return node;
    }

    /** All that a caller can do at a sign-in, right and wrong, and somebody without a second factor. */
    private void signIn(Node node, VirtualAuthenticator phone, String backupCode) {
        clock.pass(Duration.ofMinutes(20));
        node.arrive("bob");
        node.gate.admit("bob", Set.of());
        node.arrive("alice");
        Asked asked = node.signIn("alice");
        assertThat(node.challenge.ways("alice", true)).hasSize(2);
        assertThat(node.challenge.refusal(asked, "totp")).isEmpty();
        assertThat(node.challenge.answer(asked, "totp", phone.wrongCodeAt(clock.instant())))
                .isInstanceOf(Rejected.class);
        assertThat(node.challenge.answer(asked, "totp", phone.codeAt(clock.instant())))
                .isInstanceOf(Admitted.class);
        assertThat(node.challenge.answer(node.signIn("alice"), "backup-code", backupCode))
                .isInstanceOf(Admitted.class);
        node.browserTrust.revokeAll("alice");
    }

    /** How often each of our tables was read from the beginning to the end, but the one that is a single row. */
    private Map<String, Long> wholeReads() throws SQLException {
        Map<String, Long> reads = new TreeMap<>();
        execute("SELECT pg_stat_force_next_flush()");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT relname, seq_scan FROM pg_stat_user_tables WHERE relname LIKE 'vestibule%'"
                                + " AND relname <> 'vestibule_turns'")) {
            while (rows.next()) {
                reads.put(rows.getString(1), rows.getLong(2));
            }
        }
        return reads;
    }

    private void plans(PersistenceProvider provider, Set<String> texts) throws SQLException, IOException {
        StringBuilder plans = new StringBuilder();
        for (String text : texts) {
            if (text.contains(" ")) {
                plans.append(text).append('\n').append(plan(text)).append('\n');
            }
        }
        Path file = Path.of("target", "plans-" + provider.getClass().getPackageName() + ".txt");
        Files.writeString(file, plans);
    }

    /** As the server plans it once it no longer looks at the values. */
    private String plan(String text) throws SQLException {
        AtomicInteger parameters = new AtomicInteger();
        String numbered = MARK.matcher(text).replaceAll(mark -> "\\$" + parameters.incrementAndGet());
        String values = String.join(", ", Collections.nCopies(parameters.get(), "NULL"));
        StringBuilder plan = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE asked AS " + numbered);
            try (ResultSet rows = statement.executeQuery("EXPLAIN EXECUTE asked (" + values + ")")) {
                while (rows.next()) {
                    plan.append("    ").append(rows.getString(1)).append('\n');
                }
            }
            statement.execute("DEALLOCATE asked");
            statement.execute("RESET plan_cache_mode");
        }
        return plan.toString();
    }
}
