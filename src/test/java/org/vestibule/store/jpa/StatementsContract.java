package org.vestibule.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.spi.PersistenceProvider;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vestibule.Settings;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Chronicle;
import org.vestibule.flow.Node;
import org.vestibule.flow.Outcome;
import org.vestibule.flow.Outcome.Admitted;
import org.vestibule.flow.Outcome.Rejected;
import org.vestibule.flow.Pass;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditInk;
import org.vestibule.store.Stores;
import org.vestibule.store.TestKeys;

/**
 * What each step of a caller costs in round trips to the database: all of them, in order, the same on every database and with
 * every provider. What is not in these lists: the database's time, asked for once a minute.
 */
abstract class StatementsContract {

    private static final String COUNTED = "SELECT attempts, UPDATE half_way, UPDATE attempts, COMMIT";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private Overheard overheard;
    private Database database;
    private Stores stores;
    private Node node;
    private VirtualAuthenticator phone;

    abstract DataSource freshDatabase() throws SQLException;

    abstract PersistenceProvider provider();

    @BeforeEach
    void enroll() throws SQLException {
        overheard = new Overheard(freshDatabase());
        database = JpaScene.database(overheard.dataSource(), provider());
        stores = JpaScene.stores(database, clock::instant);
        node = new Node(stores, clock);
        phone = node.enroll("alice");
        signIn("alice", phone);
        clock.pass(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void signIn(String caller, VirtualAuthenticator with) {
        assertThat(answer(node.signIn(caller), with.codeAt(clock.instant()))).isInstanceOf(Admitted.class);
    }

    private String heard() {
        return String.join(", ", overheard.heard());
    }

    /** What is heard from here on is the answer's. */
    private Outcome answer(Asked asked, String code) {
        return answer(asked, "totp", code);
    }

    private Outcome answer(Asked asked, String method, String code) {
        overheard.heard();
        return node.challenge.answer(asked, method, code);
    }

    @Test
    void aPassedRequestAsksNothing() {
        Pass pass = node.gate.admit("alice", Set.of());
        node.gate.holds(pass, clock.instant());
        overheard.heard();

        assertThat(node.gate.holds(pass, clock.instant())).isTrue();
        assertThat(heard()).isEmpty();
    }

    @Test
    void aSignInOfACallerWithoutASecondFactorReadsThatAndTheEpoch() {
        overheard.heard();
        node.arrive("bob");
        node.gate.admit("bob", Set.of());

        assertThat(heard()).isEqualTo("SELECT enrollment, SELECT caller");
    }

    @Test
    void whetherAnEpochWasTurnedIsOneQuestionForAllCallers() {
        List<Pass> passes = List.of(node.gate.admit("alice", Set.of()), node.gate.admit("bob", Set.of()));
        passes.forEach(pass -> node.gate.holds(pass, clock.instant()));
        clock.pass(Duration.ofSeconds(5));
        overheard.heard();

        assertThat(passes).allMatch(pass -> node.gate.holds(pass, clock.instant()));
        assertThat(heard()).isEqualTo("SELECT turns");
    }

    @Test
    void longExpiredHalfWayLoginsAreSweptOnceInAMinute() {
        clock.pass(Duration.ofMinutes(1));
        overheard.heard();
        node.signIn("alice");
        node.signIn("alice");

        assertThat(overheard.heard()).containsOnlyOnce("DELETE half_way");
    }

    @Test
    void aRightPasswordOpensAHalfWayLogin() {
        overheard.heard();
        node.arrive("alice");
        node.signIn("alice");

        assertThat(heard()).isEqualTo("SELECT enrollment, SELECT caller, INSERT half_way, COMMIT");
    }

    @Test
    void aQuestionIsReadWithoutATransaction() {
        Asked asked = node.signIn("alice");
        overheard.heard();
        assertThat(node.challenge.ways("alice", true)).hasSize(2);
        assertThat(node.challenge.refusal(asked, "totp")).isEmpty();

        assertThat(overheard.heard())
                .containsExactlyInAnyOrder("SELECT enrollment", "SELECT code", "SELECT recovery", "SELECT attempts");
    }

    /** Two commits: the attempt must be counted before the answer is looked at, whatever becomes of that. */
    @Test
    void aRightCodeIsCountedInOneTransactionAndSpentInAnother() {
        signIn("alice", phone);

        assertThat(heard())
                .isEqualTo(
                        COUNTED + ", SELECT enrollment, UPDATE enrollment, UPDATE half_way, UPDATE attempts, COMMIT");
    }

    @Test
    void whoIsInsideAlreadyHasNoHalfWayLoginToCount() {
        answer(new Asked("alice", Optional.empty(), false), phone.codeAt(clock.instant()));

        assertThat(heard())
                .isEqualTo(
                        "SELECT attempts, UPDATE attempts, COMMIT, SELECT enrollment, UPDATE enrollment, UPDATE attempts, COMMIT");
    }

    @Test
    void aWrongCodeIsCountedInOneTransaction() {
        assertThat(answer(node.signIn("alice"), phone.wrongCodeAt(clock.instant())))
                .isInstanceOf(Rejected.class);

        assertThat(heard()).isEqualTo(COUNTED + ", SELECT enrollment, SELECT half_way");
    }

    @Test
    void anAnswerDuringAWaitChangesNothing() {
        for (int i = 0; i < 5; i++) {
            answer(new Asked("alice", Optional.empty(), false), phone.wrongCodeAt(clock.instant()));
        }
        assertThat(answer(node.signIn("alice"), phone.codeAt(clock.instant()))).isInstanceOf(Outcome.LockedOut.class);

        assertThat(heard()).isEqualTo("SELECT attempts");
    }

    @Test
    void theFirstAttemptOfABucketMakesItsRowBefore() {
        VirtualAuthenticator bobs = node.enroll("bob");
        answer(node.signIn("bob"), bobs.wrongCodeAt(clock.instant()));

        assertThat(overheard.connections()).as("at once").isEqualTo(1);
        assertThat(heard()).startsWith("SELECT attempts, INSERT attempts, COMMIT, " + COUNTED);
    }

    @Test
    void aBackupCodeCostsNoMoreThanThat() {
        List<String> codes = node.spareCodes.renew("alice").codes();
        answer(node.signIn("alice"), "backup-code", codes.get(0));

        assertThat(answer(node.signIn("alice"), "backup-code", codes.get(1))).isInstanceOf(Admitted.class);
        assertThat(heard())
                .isEqualTo(
                        COUNTED + ", SELECT code, DELETE code, UPDATE half_way, UPDATE attempts, SELECT code, COMMIT");
    }

    @Test
    void theAuditTrailIsOneMoreInsertInTheSameTransaction() {
        signIn("alice", phone);
        List<String> without = overheard.heard();
        clock.pass(Duration.ofSeconds(30));
        node.writeTo(new Chronicle(
                Settings.read(name -> Optional.empty()).audit(),
                stores.audit(),
                new AuditInk(TestKeys.ring("k1")),
                new RandomCodes(new SecureRandom())));
        signIn("alice", phone);
        List<String> with = overheard.heard();

        assertThat(with).hasSize(without.size() + 1).containsAll(without).endsWith("INSERT audit", "COMMIT");
        assertThat(stores.audit().of("alice", "", 1))
                .extracting(AuditEntry::event)
                .containsExactly("authn_login_success");
    }

    /** A value in a statement would be one that can be read in the database's log, and a statement to prepare each time. */
    @Test
    void whoeverAsksAndWheneverTheStatementsAreTheSame() {
        List<String> codes = node.spareCodes.renew("alice").codes();
        answer(node.signIn("alice"), "backup-code", codes.get(0));
        List<String> alices = texts("alice", phone, codes.get(1));

        VirtualAuthenticator bobs = node.enroll("bob");
        List<String> others = node.spareCodes.renew("bob").codes();
        answer(node.signIn("bob"), "backup-code", others.get(0));
        clock.pass(Duration.ofDays(3));
        answer(node.signIn("bob"), bobs.wrongCodeAt(clock.instant()));

        assertThat(texts("bob", bobs, others.get(1))).isEqualTo(alices);
        assertThat(alices).hasSize(19).noneMatch(text -> text.startsWith("NOT PREPARED"));
    }

    /** All statements of a right code and of a backup code. */
    private List<String> texts(String caller, VirtualAuthenticator with, String backupCode) {
        signIn(caller, with);
        List<String> texts = new ArrayList<>(overheard.texts());
        assertThat(answer(node.signIn(caller), "backup-code", backupCode)).isInstanceOf(Admitted.class);
        texts.addAll(overheard.texts());
        return texts;
    }
}
