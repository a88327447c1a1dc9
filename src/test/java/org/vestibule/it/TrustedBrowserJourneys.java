package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Signing in where the caller said that the password alone is enough for a while. */
interface TrustedBrowserJourneys extends Guests {

    private Person trusting() {
        return Trusting.answer(halfWayPerson());
    }

    @Test
    default void aTrustedBrowserIsAskedForNothingButThePassword() {
        Person person = trusting();
        String first = Trusting.ticket(person);
        Trusting.assertLetIn(person);

        assertThat(Trusting.ticket(person)).as("replaced at each use").isNotEqualTo(first);
        assertThat(person.program().get("/api/profile").texts("amr")).containsExactly("pwd");
        Trusting.assertLetIn(person).waitForNextCode();
        Trusting.assertAsked(person.atAnotherBrowser());
    }

    @Test
    default void theBoxIsNotTickedByItselfAndIsThereAtASignInOnly() {
        Person person = halfWayPerson();
        person.open("/2fa/challenge");
        assertThat(person.page().select("input[name=trust][type=checkbox]:not([checked])"))
                .hasSize(1);
        assertThat(person.program().get("/2fa/challenge").body().getInt("trustDays"))
                .isEqualTo(30);
        person.open("/2fa/challenge").answer(person.code()).assertSignedIn();
        assertThat(person.client().ticket()).isEmpty();

        person.waitForNextCode().open("/2fa/challenge");
        assertThat(person.page().select("input[name=trust]")).isEmpty();
        person.submit("/2fa/challenge", "method", "totp", "code", person.code(), "trust", "true");
        assertThat(person.client().ticket()).isEmpty();
        Trusting.assertNone(person);
    }

    @Test
    default void aWrongCodeKeepsTheTickAndTrustsNobody() {
        Person person = halfWayPerson().open("/2fa/challenge");
        person.submit("/2fa/challenge", "method", "totp", "code", person.wrongCode(), "trust", "true")
                .assertStatus(401);
        assertThat(person.field("trust").hasAttr("checked")).isTrue();
        assertThat(person.client().ticket()).isEmpty();
        Trusting.answer(person);
    }

    @Test
    default void aProgramTrustsAndIsLetInByJson() {
        Person person = halfWayPerson();
        person.program()
                .send("/2fa/verify", "application/json", "{\"code\": \"" + person.code() + "\", \"trust\": true}")
                .assertJson(200);
        Trusting.ticket(person);
        Program program = person.signOut()
                .program()
                .post("/2fa/login", "username", person.name(), "password", person.name() + "-password")
                .assertJson(200);

        assertThat(program.body().getBoolean("authenticated")).isTrue();
        assertThat(program.texts("amr")).containsExactly("pwd");
        person.assertSignedIn();
    }

    @Test
    default void aProgramWithTokensIsLetInAndItsTokensTellTheTruth() {
        Person person = trusting();
        Program program = person.signOut().program().with("X-Auth-Strategy", "bearer");
        program.post("/2fa/login", "username", person.name(), "password", person.name() + "-password")
                .assertJson(200);
        Seen.token(program.text("accessToken"));
        Seen.token(program.text("refreshToken"));
        person.client().forgetCookies();
        program.with("Authorization", "Bearer " + program.text("accessToken"));

        assertThat(program.get("/api/profile").assertJson(200).texts("amr")).containsExactly("pwd");
        program.post("/2fa/backup-codes").assertProblem(401, "STEP_UP_REQUIRED");
    }

    @Test
    default void aTrustedBrowserDoesNotChangeFactors() {
        Person person = Trusting.assertLetIn(trusting());
        person.open("/2fa/disable");
        assertThat(person.field("code")).isNotNull();
        person.submit("/2fa/disable").assertStatus(401);
        person.program().post("/2fa/disable").assertProblem(401, "STEP_UP_REQUIRED");
        person.program().post("/2fa/backup-codes").assertProblem(401, "STEP_UP_REQUIRED");
        person.program()
                .post("/2fa/setup", "password", person.name() + "-password")
                .assertProblem(401, "STEP_UP_REQUIRED");
        person.open("/2fa/setup").assertAt("/2fa/challenge");

        person.waitForNextCode().answer(person.code()).assertAt("/2fa/setup");
        assertThat(person.program().get("/api/profile").texts("amr")).contains("mfa");
    }

    @Test
    default void theSettingsListThemAndForgetOne() {
        Person person = trusting();
        JsonObject browser = Trusting.browsers(person).getJsonObject(0);
        assertThat(browser.getBoolean("thisBrowser")).isTrue();
        assertThat(browser.getString("address")).isIn("127.0.x.x", "0:0:0::/48");
        assertThat(person.open("/2fa").page().select("#browsers ~ .list .item")).hasSize(1);
        Person elsewhere = person.atAnotherBrowser().waitForNextCode().signIn();
        Trusting.answer(elsewhere);
        assertThat(Trusting.browsers(elsewhere)).hasSize(2);

        elsewhere.open("/2fa").submit("/2fa/browsers/revoke", "id", browser.getString("id"));
        elsewhere.assertAt("/2fa").assertSays("The browser is forgotten.");
        assertThat(Trusting.browsers(elsewhere)).hasSize(1);
        Trusting.assertAsked(person);
        Trusting.assertLetIn(elsewhere);
    }

    @Test
    default void allAreForgottenAtOnceAlsoByATrustedBrowser() {
        Person person = Trusting.assertLetIn(trusting());
        person.program()
                .send("/2fa/browsers/revoke", "application/json", "{\"all\": true}")
                .assertJson(200);
        assertThat(person.program()
                        .post("/2fa/browsers/revoke", "id", "unknown")
                        .body()
                        .getInt("revoked"))
                .isZero();
        person.program().post("/2fa/browsers/revoke").assertProblem(400, "BAD_REQUEST");
        assertThat(person.client().ticket()).as("the cookie is taken back").isEmpty();
        Trusting.assertAsked(person);
    }

    @Test
    default void anIdlePassIsAskedForACodeAllTheSame() {
        Person person = Trusting.assertLetIn(trusting());
        person.wait(Duration.ofMinutes(62)).assertChallenged();
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void newlyTrustedTheCallerIsTold() {
        NoticeJourneys.assertTold(trusting(), "A browser is trusted from now on");
    }
}
