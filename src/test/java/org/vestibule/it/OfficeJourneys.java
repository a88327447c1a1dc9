package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A host with a network of its own, from which nobody is asked: known by what its proxy says, and by nothing else. */
interface OfficeJourneys extends Policies {

    String OFFICE = "192.0.2.7";
    String ELSEWHERE = "203.0.113.9";

    private long skipped(Person person) {
        return output().lines()
                .filter(line -> line.contains(ServerLog.telling("authn_2fa_skip", person)))
                .filter(line -> line.contains("\"method\":\"network\""))
                .count();
    }

    @Test
    default void inTheOfficeNobodyIsAskedAndItIsReported() {
        Person alice = enrolled("office");
        alice.client().comeFrom(OFFICE);
        alice.signIn().assertSignedIn();
        Policies.assertPasswordOnly(alice);
        assertThat(skipped(alice)).isEqualTo(1);

        Person carol = administrator("office");
        carol.client().comeFrom(OFFICE);
        carol.signIn().assertSignedIn();
        Policies.assertPasswordOnly(carol);
        assertThat(skipped(carol)).isEqualTo(1);
        assertThat(carol.open("/admin").isAt("/admin")).as("a step-up").isFalse();
    }

    @Test
    default void elsewhereThatPassIsWorthNothing() {
        Person alice = enrolled("office");
        alice.client().comeFrom(OFFICE);
        alice.signIn().assertSignedIn();
        alice.client().comeFrom(ELSEWHERE);
        alice.program().get("/api/profile").assertProblem(401, "2FA_REQUIRED");
        alice.assertChallenged().answer(alice.code()).assertSignedIn();

        Person carol = administrator("office");
        carol.client().comeFrom(OFFICE);
        carol.signIn().assertSignedIn();
        carol.client().comeFrom(ELSEWHERE);
        carol.assertOutside().signIn().assertAt("/2fa/setup");
    }

    @Test
    default void aHeaderThatAStrangerWritesIsNoOffice() {
        Person alice = enrolled("office");
        for (String header : new String[] {
            OFFICE + ", " + ELSEWHERE,
            ELSEWHERE,
            "unknown",
            OFFICE + ",",
            OFFICE + ", _hidden",
            "127.0.0.1",
            "localhost"
        }) {
            alice.client().forgetCookies().comeFrom(header);
            alice.signIn().assertChallenged();
        }
        alice.client().forgetCookies().comeFrom("");
        alice.signIn().assertChallenged();
        alice.client().comeFrom(OFFICE);
        alice.assertChallenged();
        assertThat(skipped(alice)).isZero();
    }

    @Test
    default void anotherHeaderThanTheProxysIsNotRead() {
        Person alice = enrolled("office");
        App app = new App(alice);
        app.program()
                .with("X-Forwarded-For", ELSEWHERE, "Forwarded", "for=" + OFFICE, "X-Real-IP", OFFICE)
                .post("/2fa/login", "username", alice.name(), "password", alice.name() + "-password")
                .assertJson(200);
        assertThat(app.program().tells("tempToken")).isTrue();
        app.program()
                .with("X-Forwarded-For", OFFICE)
                .post("/2fa/login", "username", alice.name(), "password", alice.name() + "-password")
                .assertJson(200);
        assertThat(app.program().tells("tempToken")).isFalse();
        assertThat(app.program().texts("amr")).containsExactly("pwd");
    }

    /** A thief of the password who sits in the office must not come away with the account. */
    @Test
    default void whoWasNotAskedChangesNoFactorWithoutOne() {
        Person alice = enrolled("office");
        alice.client().comeFrom(OFFICE);
        alice.signIn().assertSignedIn();
        alice.program().post("/2fa/setup").assertProblem(401, "STEP_UP_REQUIRED");
        alice.program()
                .post("/2fa/setup", "password", alice.name() + "-password")
                .assertProblem(401, "STEP_UP_REQUIRED");
        alice.program().post("/2fa/backup-codes").assertProblem(401, "STEP_UP_REQUIRED");
        alice.program().post("/2fa/disable").assertProblem(401, "STEP_UP_REQUIRED");
        alice.open("/2fa/setup").assertAt("/2fa/challenge");
        alice.open("/2fa/backup-codes").assertSays("code");
        assertThat(alice.field("code")).isNotNull();

        alice.program().post("/2fa/disable", "code", alice.code()).assertJson(200);
        alice.open("/2fa/setup").assertAt("/2fa/setup");
    }

    @Test
    default void whoHasNoFactorSetsOneUpInTheOfficeWithThePassword() {
        Person carol = administrator("office");
        carol.client().comeFrom(OFFICE);
        carol.signIn().setUp().assertSignedIn();
        carol.client().comeFrom(ELSEWHERE);
        carol.assertSignedIn();

        Person dora = administrator("office");
        dora.client().comeFrom(OFFICE);
        dora.signIn().wait(Duration.ofMinutes(6)).open("/2fa/setup");
        assertThat(dora.field("password")).isNotNull();
        dora.submit("/2fa/setup", "password", dora.name() + "-password").assertAt("/2fa/setup");
        dora.scan().confirm(dora.code()).assertSignedIn();
    }

    @Test
    default void tokensOfTheOfficeAreWorthNothingElsewhere() {
        App app = new App(enrolled("office")).withTokens();
        app.client().comeFrom(OFFICE);
        app.signIn().assertSignedIn();
        app.client().comeFrom(ELSEWHERE);
        app.assertOutside();
        app.refresh().program().assertProblem(401, "INVALID_TOKEN");
    }
}
