package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program signs in over JSON, and has a session in the end. */
interface LoginJourneys extends Guests {

    @Test
    default void whoHasNoSecondFactorIsInWithThePassword() {
        Person person = newPerson();
        App app = app(person).signIn();
        JsonObject body = app.program().assertJson(200).body();
        assertThat(body.getBoolean("authenticated")).isTrue();
        assertThat(body.getString("caller")).isEqualTo(person.name());
        assertThat(app.program().texts("amr")).containsExactly("pwd");
        app.assertSignedIn();
    }

    @Test
    default void whoHasOneIsToldNothingButHowToAnswer() {
        Person person = enrolledPerson().waitForNextCode();
        App app = app(person).signIn();
        JsonObject body = app.program().assertJson(200).body();
        assertThat(body.keySet())
                .containsExactlyInAnyOrder("requiresTwoFactor", "tempToken", "expiresInSeconds", "available2faMethods");
        assertThat(body.getBoolean("requiresTwoFactor")).isTrue();
        assertThat(app.program().texts("available2faMethods")).containsExactly("totp", "backup-code");
        assertThat(body.getInt("expiresInSeconds")).isEqualTo(300);
        assertThat(app.client().cookies()).doesNotContain("JSESSIONID");
        app.assertOutside();

        app.answer(person.code()).program().assertJson(200);
        app.assertSignedIn();
        assertThat(app.program().texts("amr")).containsExactly("pwd", "otp", "mfa");
    }

    @Test
    default void anAddressServesAsAName() {
        Person person = newPerson();
        Program program = app(person).program();
        program.post("/2fa/login", "email", person.name(), "password", person.name() + "-password")
                .assertJson(200);
    }

    @Test
    default void aFormServesAsWellAsJson() {
        Person person = enrolledPerson().waitForNextCode();
        Program program = app(person).program();
        String login = Client.form("username", person.name(), "password", person.name() + "-password");
        program.send("/2fa/login", "application/x-www-form-urlencoded", login).assertJson(200);
        String answer = Client.form("tempToken", program.text("tempToken"), "totpCode", person.code());
        program.send("/2fa/verify", "application/x-www-form-urlencoded", answer).assertJson(200);
        assertThat(program.get("/api/profile").assertJson(200).text("caller")).isEqualTo(person.name());
    }

    @Test
    default void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        Person known = enrolledPerson();
        JsonObject wrong = app(known)
                .signInWith("wrong")
                .program()
                .assertProblem(401, "INVALID_CREDENTIALS")
                .body();
        JsonObject unknown = app(person("nobody-at-all"))
                .signInWith("wrong")
                .program()
                .assertProblem(401, "INVALID_CREDENTIALS")
                .body();
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    default void aNameAndAPasswordAreNeeded() {
        Program program = app(newPerson()).program();
        program.post("/2fa/login").assertProblem(400, "BAD_REQUEST");
        program.post("/2fa/login", "username", "alice").assertProblem(400, "BAD_REQUEST");
        program.send("/2fa/login", "text/plain", "alice").assertProblem(415, "BAD_REQUEST");
        program.get("/2fa/login").assertProblem(405, "BAD_REQUEST");
    }

    @Test
    default void ofWhomASecondFactorIsDemandedSetsOneUpByTheTemporaryToken() {
        Person person = newAdministrator();
        App app = app(person).signIn();
        JsonObject body = app.program().assertProblem(403, "2FA_SETUP_REQUIRED").body();
        assertThat(body.getBoolean("requires2FASetup")).isTrue();
        app.assertOutside();
        app.post("/2fa/verify", "code", "123456").assertProblem(401, "2FA_SETUP_REQUIRED");

        app.setUp().assertSignedIn();
        assertThat(app.program().texts("groups")).contains("admin");
    }

    @Test
    default void aBackupCodeServesAsWell() {
        Person person = enrolledPerson();
        App app = app(person).signIn();
        app.post("/2fa/verify", "backupCode", person.backupCodes().get(0)).assertJson(200);
        app.assertSignedIn();
    }

    @Test
    default void wrongCodesAreCountedDownAndThePasswordIsAskedAgain() {
        Person person = enrolledPerson().waitForNextCode();
        App app = app(person).signIn();
        for (int left = 4; left > 0; left--) {
            app.post("/2fa/verify", "code", person.wrongCode()).assertProblem(401, "INVALID_CODE");
            assertThat(app.program().body().getInt("attemptsLeft")).isEqualTo(left);
        }
        app.post("/2fa/verify", "code", person.wrongCode()).assertProblem(429, "TOO_MANY_ATTEMPTS");
        app.post("/2fa/verify", "code", person.code()).assertProblem(401, "CHALLENGE_EXPIRED");
        app.signIn().answer(person.code()).program().assertProblem(429, "TOO_MANY_ATTEMPTS");
        assertThat(app.program().header("Retry-After")).isNotNull();
    }

    @Test
    default void aTemporaryTokenHasItsTime() {
        Person person = enrolledPerson();
        App app = app(person).signIn();
        person.wait(Duration.ofMinutes(5));
        app.answer(person.code()).program().assertProblem(401, "CHALLENGE_EXPIRED");
    }

    @Test
    default void aProgramGivesUpHalfWay() {
        Person person = enrolledPerson().waitForNextCode();
        App app = app(person).signIn();
        app.post("/2fa/cancel").assertStatus(204);
        app.answer(person.code()).program().assertProblem(401, "CHALLENGE_EXPIRED");
    }

    @Test
    default void aProgramSignsOut() {
        App app = app(newPerson()).signIn().assertSignedIn().signOut();
        app.assertOutside();
    }

    @Test
    default void whoeverWasSignedInHereBeforeLeavesFirst() {
        App app = app(newPerson()).signIn().assertSignedIn();
        String before = app.client().sessionId();
        Person another = enrolledPerson().waitForNextCode();
        Program program = app.program();
        program.post("/2fa/login", "username", another.name(), "password", another.name() + "-password");
        program.post("/2fa/verify", "tempToken", program.text("tempToken"), "code", another.code())
                .assertJson(200);
        assertThat(program.get("/api/profile").text("caller")).isEqualTo(another.name());
        assertThat(app.client().sessionId()).isNotEqualTo(before);
    }

    @Test
    default void theWholeLifeOfACallerWithASession() {
        theWholeLifeOf(app(newPerson()));
    }

    /** No factor, enrolled, signed in with a code, with a backup code, new backup codes, disabled. */
    default void theWholeLifeOf(App app) {
        Person person = app.signIn().setUp().assertSignedIn().person();
        person.waitForNextCode();
        app.signOut().signIn().answer(person.code()).assertSignedIn().signOut();
        app.signIn().post("/2fa/verify", "backupCode", person.backupCodes().get(0));
        app.keep().assertSignedIn();
        assertThat(app.program().get("/2fa").body().getInt("backupCodesLeft")).isEqualTo(9);
        app.post("/2fa/backup-codes").assertJson(200);
        assertThat(app.keep().program().texts("backupCodes")).hasSize(10);
        app.assertSignedIn().post("/2fa/disable").assertJson(200);
        assertThat(app.keep().program().body().getBoolean("enabled")).isFalse();
        app.assertSignedIn();
        assertThat(app.program().texts("amr")).containsExactly("pwd");
        app.signOut().assertOutside();
    }
}
