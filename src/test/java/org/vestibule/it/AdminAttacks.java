package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody else helps, or is helped, by way of the help desk. */
interface AdminAttacks extends HelpDesk {

    @Test
    default void aPassThatOneIssuedIsNothingUntilAnotherApprovesIt() {
        Person person = halfWayPerson();
        Person helper = helper();
        String code = HelpDesk.issued(helper, person);
        HelpDesk.give(person, code).assertStatus(401);
        assertThat(person.open("/2fa/challenge").page().text()).doesNotContain("Recovery pass");
        HelpDesk.ask(helper, person).assertSays("Recovery pass, to be approved until");
        assertThat(helper.page().select("form[action$=/approve]")).isEmpty();
        helper.submit(ADMIN + "/recovery/approve", "caller", person.name(), "reason", "Me again")
                .assertStatus(403)
                .assertSays("must be approved by somebody else");
        HelpDesk.give(person, code).assertStatus(401);
        HelpDesk.act(helper(), person, "/recovery/approve");
        HelpDesk.give(person, code).assertAt("/2fa/setup");
    }

    @Test
    default void aPassIsGoodForItsCallerAndForAQuarterOfAnHour() {
        Person person = halfWayPerson();
        Person other = halfWayPerson();
        Person helper = helper();
        String code = recoveryPass(helper, person);
        HelpDesk.give(other, code).assertStatus(401);
        helper.wait(Duration.ofMinutes(16));
        HelpDesk.give(person.signIn(), code).assertStatus(401);
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
        HelpDesk.ask(helper, person);
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
        HelpDesk.ask(helper, person);
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
        HelpDesk.ask(helper, person)
                .submit(ADMIN + "/reset", "caller", person.name(), "reason", " ")
                .assertStatus(400)
                .assertSays("Please say why");
        helper.program().post(ADMIN + "/reset", "caller", person.name()).assertProblem(400, "BAD_REQUEST");
        person.assertSignedIn();
        HelpDesk.ask(helper, helper).assertSays("This is your own account.");
        for (String act : ACTS) {
            helper.program()
                    .post(ADMIN + act, "caller", helper.name(), "reason", "why")
                    .assertProblem(403, "FORBIDDEN");
        }
        helper.assertSignedIn();
    }
}
