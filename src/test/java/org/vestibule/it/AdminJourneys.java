package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Administrators help callers who cannot get in, and nobody else does. */
interface AdminJourneys extends Guests {

    String ADMIN = "/2fa/admin";
    List<String> ACTS = List.of("/reset", "/unlock", "/end-sessions", "/recovery", "/recovery/approve");
    Duration TOO_OLD = Duration.ofMinutes(6);

    private Person helper() {
        Person person = newAdministrator().signIn();
        return person.scan().confirm(person.code());
    }

    private static Person ask(Person helper, Person about) {
        return helper.open(ADMIN).submit(ADMIN, "caller", about.name());
    }

    private static Person act(Person helper, Person about, String what) {
        return ask(helper, about).submit(ADMIN + what, "caller", about.name(), "reason", "Showed the identity card");
    }

    /** Issued by one and approved by another, as this application asks for. */
    private String recoveryPass(Person helper, Person about) {
        String code = issued(helper, about);
        act(helper(), about, "/recovery/approve").assertSays("The recovery pass was approved");
        return code;
    }

    private static String issued(Person helper, Person about) {
        String code = act(helper, about, "/recovery")
                .assertStatus(200)
                .page()
                .select("#codes code")
                .text();
        assertThat(code).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        Seen.backupCode(code);
        return code;
    }

    private static Person give(Person person, String code) {
        return person.submit("/2fa/challenge", "method", "recovery", "code", code);
    }

    @Test
    default void anAdministratorSeesHowACallerStandsAndNoSecret() {
        Person person = halfWayPerson().guess(4);
        Person helper = helper();
        ask(helper, person)
                .assertAt(ADMIN)
                .assertSays("Two-step sign-in is on.")
                .assertSays("Phone");
        assertThat(helper.page().html()).doesNotContain(person.backupCodes());
        ask(helper, newPerson()).assertSays("There is no second step under this name.");
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
        give(person, "0000-0000-0000-0000").assertStatus(401).assertSays("recovery pass is not right");
        give(person, code).assertAt("/2fa/setup");
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
        give(person.signInHalfWay(), code).assertStatus(401);
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
        String[] about = {"caller", person.name(), "reason", "Called back"};
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
        assertThat(open.getString("reason")).isEqualTo("Called back");
        other.post(ADMIN + "/recovery/approve", about).assertJson(200);
        one.post(ADMIN + "/reset", about).assertJson(200);
        one.post(ADMIN + "/reset", about).assertProblem(409, "NOTHING_TO_DO");
        one.post(ADMIN + "/recovery", about).assertProblem(409, "NOTHING_TO_DO");
    }

    @Test
    default void aPassThatOneIssuedIsNothingUntilAnotherApprovesIt() {
        Person person = halfWayPerson();
        Person helper = helper();
        String code = issued(helper, person);
        give(person, code).assertStatus(401);
        assertThat(person.open("/2fa/challenge").page().text()).doesNotContain("Recovery pass");
        ask(helper, person).assertSays("Recovery pass, to be approved until");
        assertThat(helper.page().select("form[action$=/approve]")).isEmpty();
        helper.submit(ADMIN + "/recovery/approve", "caller", person.name(), "reason", "Me again")
                .assertStatus(403)
                .assertSays("must be approved by somebody else");
        give(person, code).assertStatus(401);
        act(helper(), person, "/recovery/approve");
        give(person, code).assertAt("/2fa/setup");
    }

    @Test
    default void aPassIsGoodForItsCallerAndForAQuarterOfAnHour() {
        Person person = halfWayPerson();
        Person other = halfWayPerson();
        Person helper = helper();
        String code = recoveryPass(helper, person);
        give(other, code).assertStatus(401);
        helper.wait(Duration.ofMinutes(16));
        give(person.signIn(), code).assertStatus(401);
    }

    @Test
    default void insideAPassProvesNothing() {
        Person person = enrolledPerson();
        String code = recoveryPass(helper(), person);
        person.wait(TOO_OLD).open("/2fa/backup-codes");
        person.submit("/2fa/backup-codes", "method", "recovery", "code", code).assertStatus(401);
        person.program().get("/2fa/challenge").assertJson(200);
        assertThat(person.open("/2fa/challenge").page().text()).doesNotContain("Recovery pass");
    }

    @Test
    default void aResetLeavesThePasswordAloneAndEndsSessions() {
        Person person = enrolledPerson();
        Person helper = helper();
        act(helper, person, "/reset").assertAt(ADMIN).assertSays("The second step was removed");
        person.assertOutside().signIn().assertSignedIn();
        person.open("/2fa").assertSays("A second door for your account");
        act(helper, person, "/reset").assertStatus(409).assertSays("There was nothing to do");
    }

    @Test
    default void whoIsLockedOutIsLetTryAgain() {
        Person person = halfWayPerson();
        person.guess(5);
        person.signIn().answer(person.code()).assertStatus(429);
        Person helper = helper();
        ask(helper, person).assertSays("Not looked at until");
        act(helper, person, "/unlock").assertSays("The caller was unlocked.");
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void sessionsAreEndedAndTheSecondStepStays() {
        Person person = enrolledPerson();
        act(helper(), person, "/end-sessions").assertSays("All sessions have ended.");
        person.assertChallenged().waitForNextCode().answer(person.code()).assertSignedIn();
    }

    @Test
    default void nobodyElseGetsThere() {
        Person person = enrolledPerson();
        newPerson().open(ADMIN).assertAt("/login");
        halfWayPerson().open(ADMIN).assertAt("/2fa/challenge");
        newAdministrator().signIn().open(ADMIN).assertAt("/2fa/setup");
        person.open(ADMIN).assertStatus(403).assertSays("Your account may not do this");
        assertThat(person.open("/2fa").page().select("a[href$=/2fa/admin]")).isEmpty();
        for (String act : ACTS) {
            person.open("/2fa/backup-codes")
                    .submit(ADMIN + act, "caller", "alice", "reason", "why")
                    .assertStatus(403);
            person.program()
                    .post(ADMIN + act, "caller", "alice", "reason", "why")
                    .assertProblem(403, "FORBIDDEN");
        }
        person.program().post(ADMIN, "caller", "alice").assertProblem(403, "FORBIDDEN");
    }

    @Test
    default void anOldProofOrABackupCodeIsNotEnough() {
        Person person = enrolledPerson();
        Person helper = helper();
        ask(helper, person);
        helper.wait(TOO_OLD).open(ADMIN).assertAt("/2fa/challenge");
        for (String act : ACTS) {
            helper.program()
                    .post(ADMIN + act, "caller", person.name(), "reason", "why")
                    .assertProblem(401, "STEP_UP_REQUIRED");
            assertThat(helper.program()
                            .post(ADMIN, "caller", person.name())
                            .body()
                            .getInt("max_age"))
                    .isEqualTo(300);
        }
        helper.open(ADMIN).answerWithBackupCode(helper.backupCodes().get(0)).assertAt("/2fa/challenge");
        helper.program()
                .post(ADMIN + "/reset", "caller", person.name(), "reason", "why")
                .assertProblem(401, "STEP_UP_REQUIRED");
        helper.open(ADMIN).answer(helper.code()).assertAt(ADMIN).assertSays("Two-step sign-in is on.");
        person.assertSignedIn();
    }

    @Test
    default void anotherSitesFormDoesNothing() {
        Person person = enrolledPerson();
        Person helper = helper();
        ask(helper, person);
        for (String act : ACTS) {
            helper.client().post(ADMIN + act, "caller", person.name(), "reason", "why", "_csrf", "forged");
            assertThat(helper.status()).isEqualTo(403);
        }
        helper.client().post(ADMIN, "caller", person.name());
        assertThat(helper.status()).isEqualTo(403);
        assertThat(helper.client().get(ADMIN + "/reset").status()).isEqualTo(405);
        person.assertSignedIn();
    }

    @Test
    default void everyActWantsAReasonAndNobodyHelpsThemselves() {
        Person person = enrolledPerson();
        Person helper = helper();
        ask(helper, person)
                .submit(ADMIN + "/reset", "caller", person.name(), "reason", " ")
                .assertStatus(400)
                .assertSays("Please say why");
        helper.program().post(ADMIN + "/reset", "caller", person.name()).assertProblem(400, "BAD_REQUEST");
        person.assertSignedIn();
        ask(helper, helper).assertSays("This is your own account.");
        for (String act : ACTS) {
            helper.program()
                    .post(ADMIN + act, "caller", helper.name(), "reason", "why")
                    .assertProblem(403, "FORBIDDEN");
        }
        helper.assertSignedIn();
    }
}
