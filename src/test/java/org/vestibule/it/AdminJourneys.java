package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Administrators help callers who cannot get in. */
interface AdminJourneys extends HelpDesk {

    @Test
    default void anAdministratorSeesHowACallerStandsAndNoSecret() {
        Person person = halfWayPerson().guess(4);
        Person helper = helper();
        HelpDesk.ask(helper, person)
                .assertAt(ADMIN)
                .assertSays("Two-step sign-in is on.")
                .assertSays("Phone");
        assertThat(helper.page().html()).doesNotContain(person.backupCodes());
        HelpDesk.ask(helper, newPerson()).assertSays("There is no second step under this name.");
        helper.open(ADMIN).assertSays("There is no second step under this name.");
        assertThat(helper.program()
                        .post(ADMIN, "caller", person.name())
                        .assertJson(200)
                        .body()
                        .getInt("backupCodesLeft"))
                .isEqualTo(10);
        helper.program().get(ADMIN).assertJson(200);
        helper.program().post(ADMIN, "caller", " ").assertProblem(400, "BAD_REQUEST");
    }

    @Test
    default void whoLostEverythingSetsUpAnewWithARecoveryPass() {
        Person person = halfWayPerson();
        String code = recoveryPass(helper(), person);
        String lost = person.codeIn(30);

        person.open("/2fa/challenge?method=recovery").assertSays("Type the recovery pass");
        HelpDesk.give(person, "0000-0000-0000-0000").assertStatus(401).assertSays("recovery pass is not right");
        HelpDesk.give(person, code).assertAt("/2fa/setup");
        for (String path : List.of("/account", "/2fa", "/2fa/challenge", "/2fa/backup-codes")) {
            person.open(path).assertAt("/2fa/setup");
        }
        person.program().get("/api/profile").assertProblem(401, "2FA_SETUP_REQUIRED");
        List<String> before = person.backupCodes();
        person.open("/2fa/setup").scan().confirm(person.code(), "New phone").assertSignedIn();
        assertThat(person.backupCodes()).hasSize(10).doesNotContainAnyElementsOf(before);
        person.open("/2fa").assertSays("New phone");
        assertThat(person.page().select("section[aria-labelledby=methods] li.item"))
                .hasSize(1);
        person.signInHalfWay().answer(lost).assertStatus(401);
        person.answer(person.code()).assertSignedIn();
        HelpDesk.give(person.signInHalfWay(), code).assertStatus(401);
    }

    @Test
    default void aProgramSetsUpAnewWithTheSameToken() {
        Person person = enrolledPerson();
        Person helper = helper();
        String code = recoveryPass(helper, person);
        App app = app(person).signIn();
        assertThat(app.program().texts("available2faMethods")).contains("totp", "recovery");
        app.post("/2fa/verify", "method", "recovery", "code", code).assertProblem(403, "2FA_SETUP_REQUIRED");
        app.program().get("/api/profile").assertStatus(401);
        app.setUp().assertSignedIn();
        Program program = helper.program().post(ADMIN, "caller", person.name());
        assertThat(program.body().getJsonArray("methods")).hasSize(1);
    }

    @Test
    default void programsOfAdministratorsDoTheSame() {
        Person person = halfWayPerson();
        String[] about = {"caller", person.name(), "reason", "Called back " + "x".repeat(188)};
        Program one = helper().program();
        Program other = helper().program();
        assertThat(one.get(ADMIN).assertJson(200).body().getBoolean("twoPerson"))
                .isTrue();
        one.post(ADMIN + "/unlock", about).assertJson(200);
        one.post(ADMIN + "/end-sessions", about).assertJson(200);
        one.post(ADMIN + "/recovery/approve", about).assertProblem(409, "NOTHING_TO_DO");
        one.post(ADMIN + "/recovery", about).assertJson(200);
        Seen.backupCode(one.text("recoveryPass"));
        one.post(ADMIN + "/recovery/approve", about).assertProblem(403, "FORBIDDEN");
        JsonObject open = other.post(ADMIN, "caller", person.name()).body().getJsonObject("recovery");
        assertThat(open.getBoolean("awaitsApproval")).isTrue();
        assertThat(open.getString("reason")).startsWith("Called back");
        other.post(ADMIN + "/recovery/approve", about).assertJson(200);
        one.post(ADMIN + "/reset", about).assertJson(200);
        one.post(ADMIN + "/reset", about).assertProblem(409, "NOTHING_TO_DO");
        one.post(ADMIN + "/recovery", about).assertProblem(409, "NOTHING_TO_DO");
    }

    @Test
    default void aResetLeavesThePasswordAloneAndEndsSessions() {
        Person person = enrolledPerson();
        Person helper = helper();
        HelpDesk.act(helper, person, "/reset").assertAt(ADMIN).assertSays("The second step was removed");
        person.assertOutside().signIn().assertSignedIn();
        person.open("/2fa").assertSays("A second door for your account");
        HelpDesk.act(helper, person, "/reset").assertStatus(409).assertSays("There was nothing to do");
    }

    @Test
    default void whoIsLockedOutIsLetTryAgain() {
        Person person = halfWayPerson();
        person.guess(5);
        person.signIn().answer(person.code()).assertStatus(429);
        Person helper = helper();
        HelpDesk.ask(helper, person).assertSays("Not looked at until");
        HelpDesk.act(helper, person, "/unlock").assertSays("The caller was unlocked.");
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void sessionsAreEndedAndTheSecondStepStays() {
        Person person = enrolledPerson();
        HelpDesk.act(helper(), person, "/end-sessions").assertSays("All sessions have ended.");
        person.assertChallenged().waitForNextCode().answer(person.code()).assertSignedIn();
    }
}
