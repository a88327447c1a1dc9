package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same doors for programs: signing in. */
interface JsonJourneys extends Guests {

    @Test
    default void aProgramIsToldThatACodeIsMissingAndWhereToGiveIt() {
        Person person = halfWayPerson();
        Program program = person.program().get("/api/profile").assertProblem(401, "2FA_REQUIRED");
        assertThat(program.text("challenge"))
                .isEqualTo(person.client().at("/2fa/challenge").getPath());
        assertThat(program.header("Cache-Control")).contains("no-store");
    }

    @Test
    default void aProgramReadsTheQuestion() {
        Program program = halfWayPerson().program().get("/2fa/challenge").assertJson(200);
        assertThat(program.texts("methods")).containsExactly("totp", "backup-code");
        assertThat(program.text("method")).isEqualTo("totp");
        assertThat(program.text("hint")).contains("6 digits");
    }

    @Test
    default void aProgramAnswersAtEitherAddress() {
        for (String address : new String[] {"/2fa/challenge", "/2fa/verify"}) {
            Person person = halfWayPerson();
            Program program = person.program();
            program.post(address, "code", person.code()).assertJson(200);
            assertThat(program.body().getBoolean("verified")).isTrue();
            assertThat(program.get("/api/profile").assertJson(200).texts("amr")).contains("pwd", "otp", "mfa");
        }
    }

    @Test
    default void aCodeHasSeveralNames() {
        for (String name : new String[] {"code", "totpCode", "pin"}) {
            Person person = halfWayPerson();
            person.program().post("/2fa/verify", name, person.code()).assertJson(200);
        }
        Person person = halfWayPerson();
        person.program()
                .post("/2fa/verify", "backupCode", person.backupCodes().get(0))
                .assertJson(200);
    }

    @Test
    default void aWrongCodeIsCountedDown() {
        Person person = halfWayPerson();
        Program program = person.program();
        for (int left = 4; left > 0; left--) {
            program.post("/2fa/verify", "code", person.wrongCode()).assertProblem(401, "INVALID_CODE");
            assertThat(program.body().getBoolean("verified")).isFalse();
            assertThat(program.body().getInt("attemptsLeft")).isEqualTo(left);
        }
        program.post("/2fa/verify", "code", person.wrongCode()).assertProblem(429, "TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(program.header("Retry-After"))).isBetween(25, 30);
        program.post("/2fa/verify", "code", person.code()).assertStatus(401);
        person.signIn();
        program.post("/2fa/verify", "code", person.code()).assertProblem(429, "TOO_MANY_ATTEMPTS");
        assertThat(program.header("Retry-After")).isNotNull();
    }

    @Test
    default void aSpentCodeAndALateOneHaveCodesOfTheirOwn() {
        Person person = halfWayPerson();
        String code = person.code();
        person.answer(code).signOut().signIn();
        person.program().post("/2fa/verify", "code", code).assertProblem(401, "CODE_EXPIRED");
        person.wait(Duration.ofMinutes(6));
        person.program().post("/2fa/verify", "code", person.code()).assertProblem(401, "CHALLENGE_EXPIRED");
    }

    @Test
    default void aProgramWithoutAnySignInIsToldSo() {
        newPerson().program().get("/2fa").assertProblem(401, "INVALID_CREDENTIALS");
        newPerson().program().get("/api/profile").assertProblem(401, "INVALID_CREDENTIALS");
    }

    @Test
    default void anUnknownMethodIsNoMethod() {
        halfWayPerson()
                .program()
                .post("/2fa/verify", "code", "123456", "method", "carrier-pigeon")
                .assertProblem(400, "BAD_REQUEST");
    }

    @Test
    default void cancellingIsAnsweredWithoutWords() {
        Person person = halfWayPerson();
        person.program().post("/2fa/cancel").assertStatus(204);
        person.assertOutside();
    }

    @Test
    default void theSettingsAreTold() {
        Person person = enrolledPerson();
        JsonObject body = person.program().get("/2fa").assertJson(200).body();
        assertThat(body.getBoolean("enabled")).isTrue();
        assertThat(body.getInt("backupCodesLeft")).isEqualTo(10);
        assertThat(body.getJsonArray("trustedBrowsers")).isEmpty();
        assertThat(body.getInt("passAgeSeconds")).isBetween(0, 5);
        JsonObject method = body.getJsonArray("methods").getJsonObject(0);
        assertThat(method.keySet()).containsExactlyInAnyOrder("id", "method", "label", "createdAt", "lastUsedAt");
        assertThat(method.getString("method")).isEqualTo("totp");
        assertThat(method.getString("label")).isEqualTo("Phone");
    }

    @Test
    default void whoHasNoneIsToldSo() {
        JsonObject body =
                newPerson().signIn().program().get("/2fa").assertJson(200).body();
        assertThat(body.getBoolean("enabled")).isFalse();
        assertThat(body.getJsonArray("methods")).isEmpty();
    }
}
