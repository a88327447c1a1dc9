package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestibule.it.host.Treasury;
import org.vestibule.it.host.Vault;

/** Whoever is inside is asked again before something that matters, and goes on where they were going. */
interface StepUpJourneys extends BearerJourneys {

    /** Older than what everything here but {@code /admin} demands. */
    Duration A_WHILE = Duration.ofMinutes(3);

    /** A servlet, a CDI bean, an EJB, two JAX-RS resources, and an address: each asks after two minutes. */
    List<String> GUARDED = List.of(
            "/treasury", "/counter/bean", "/counter/ejb", "/bank/audits", "/bank/audits/deep", "/strict/vault/x");

    private static String held(Person person, String path) {
        return person.client().get(path).last().body();
    }

    private static void assertOpen(Person person, String path) {
        assertThat(held(person, path)).as(path).containsAnyOf(Treasury.MARK, Vault.MARK);
    }

    private static Person assertAsked(Person person, String path) {
        person.client().get(path);
        assertThat(person.client().last().body()).as(path).doesNotContain(Treasury.MARK, Vault.MARK);
        assertThat(person.status()).as(path).isEqualTo(303);
        person.client().follow();
        return person.assertAt("/2fa/challenge").assertStatus(200);
    }

    @Test
    default void aFreshProofOpensAndAnOldOneIsAskedForAgain() {
        Person person = enrolledPerson();
        for (String path : GUARDED) {
            assertOpen(person, path);
            person.wait(A_WHILE).assertSignedIn();
            assertAsked(person, path);
            person.answer(person.code()).assertAt(path).assertStatus(200);
            assertOpen(person, path);
        }
    }

    @Test
    default void whoeverHasNoSecondFactorSetsOneUpFirst() {
        for (String path : GUARDED) {
            Person person = newPerson().signIn().assertSignedIn();
            person.open(path).assertAt("/2fa/setup").scan().confirm(person.code());
            String next = person.client().at(path).getPath();
            assertThat(person.page().select("main a.button[href=" + next + "]")).hasSize(1);
            assertOpen(person, path);
        }
    }

    @Test
    default void aProgramIsToldHowOldItMayBe() {
        Person person = enrolledPerson().wait(A_WHILE);
        for (String path : GUARDED) {
            Program program = person.program().get(path).assertProblem(401, "STEP_UP_REQUIRED");
            assertThat(program.body().getInt("max_age")).as(path).isEqualTo(120);
            assertThat(program.texts("methods")).containsExactly("totp");
            assertThat(program.text("challenge"))
                    .isEqualTo(person.client().at("/2fa/challenge").getPath());
            assertThat(program.header("WWW-Authenticate")).isNull();
        }
        person.program().get("/2fa/challenge").assertJson(200);
        person.program().post("/2fa/verify", "code", person.code()).assertJson(200);
        GUARDED.forEach(path -> assertOpen(person, path));
    }

    @Test
    default void aProgramWithoutASecondFactorIsToldToSetOneUp() {
        Person person = newPerson().signIn();
        for (String path : GUARDED) {
            Program program = person.program().get(path).assertProblem(403, "2FA_SETUP_REQUIRED");
            assertThat(program.text("challenge"))
                    .isEqualTo(person.client().at("/2fa/setup").getPath());
        }
    }

    /** RFC 9470, section 3. */
    @Test
    default void aProgramWithATokenIsChallengedAsTheStandardSays() {
        App app = appWithTokens();
        for (String path : GUARDED) {
            app.client().get(path, "Accept", "*/*");
            assertThat(app.client().last().body()).as(path).containsAnyOf(Treasury.MARK, Vault.MARK);
        }
        app.person().wait(A_WHILE);
        for (String path : GUARDED) {
            app.program().get(path).assertProblem(401, "STEP_UP_REQUIRED");
            assertThat(app.program().header("WWW-Authenticate"))
                    .startsWith("Bearer error=\"insufficient_user_authentication\", error_description=\"")
                    .endsWith("\", max_age=\"120\"");
        }
        app.post("/2fa/verify", "code", app.person().code()).assertJson(200);
        app.keep();
        GUARDED.forEach(path -> assertThat(
                        app.client().get(path, "Accept", "*/*").last().body())
                .containsAnyOf(Treasury.MARK, Vault.MARK));
    }

    @Test
    default void nobodyIsAskedToSignInFirst() {
        for (String path : GUARDED) {
            Person person = newPerson().open(path);
            assertThat(person.client().asksForPassword()).as(path).isTrue();
            newPerson().program().get(path).assertProblem(401, "INVALID_CREDENTIALS");
        }
    }

    @Test
    default void theFormThatWasSentGoesOnOnce() {
        for (String path : List.of("/strict/letters", "/treasury", "/bank/transfers")) {
            Person person = enrolledPerson().wait(A_WHILE);
            sendInOnePiece(person, path, "sum=700");
            person.open("/2fa/challenge").answer(person.code()).assertAt("/2fa/resume");
            assertThat(person.page().select("button[data-send]"))
                    .as(() -> path + ": " + person.page().text())
                    .hasSize(1);
            person.client().press(person.page().selectFirst("main form"));
            assertThat(person.client().last().body()).as(path).contains("700");
            person.assertAt(path).assertStatus(200).open("/2fa/resume").assertStatus(410);
        }
    }

    /** Where the body comes after the head, Jersey may have taken a byte of it before it is known who asks: docs/step-up.md. */
    private static void sendInOnePiece(Person person, String path, String form) {
        Client client = person.client();
        RawRequest.Answer answer = RawRequest.of("POST", client.at(path).getPath(), client)
                .with("Accept", "text/html")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .withBody(form)
                .send(client.home());
        assertThat(answer.status()).as(path).isEqualTo(303);
        assertThat(answer.head()).as(path).contains("/2fa/challenge");
    }

    @Test
    default void aBackupCodeIsEnoughWhereItIsNamed() {
        Person person = enrolledPerson().wait(A_WHILE);
        person.open("/counter/glance").assertAt("/2fa/challenge");
        person.answerWithBackupCode(person.backupCodes().get(0)).assertAt("/counter/glance");
        assertOpen(person, "/counter/glance");
        assertAsked(person, "/counter/bean");
    }

    @Test
    default void whoHasNoneOfTheMethodsThatCountSetsOneUp() {
        Person person = enrolledPerson();
        person.open("/counter/post").assertAt("/2fa/setup");
        person.program().get("/counter/post").assertProblem(403, "2FA_SETUP_REQUIRED");
        assertOpen(person, "/counter/bean");
    }

    @Test
    default void theQuestionSaysWhyAndOffersOnlyWhatCountsAndAWayOut() {
        Person person = enrolledPerson().wait(A_WHILE);
        assertAsked(person, "/treasury").assertSays("no older than 2 minutes, so we ask once more");
        assertThat(person.page().select(".others")).isEmpty();
        assertThat(person.page().select(".aside a").attr("href"))
                .isEqualTo(person.client().home().getPath());
        assertThat(person.program().get("/2fa/challenge").assertJson(200).texts("methods"))
                .containsExactly("totp");
        person.open("/2fa/disable");
        assertThat(person.page().text()).isNotBlank();
    }

    @Test
    default void whatIsNotGuardedAsksNothing() {
        Person person = enrolledPerson().wait(A_WHILE);
        assertThat(held(person, "/counter/cover")).isEqualTo("a ledger");
        assertThat(held(person, "/bank/transfers")).isEqualTo("no transfers");
        assertThat(held(person, "/vault/x")).contains(Vault.MARK);
        assertThat(held(newPerson().signIn(), "/counter/cover")).isEqualTo("a ledger");
    }

    @Test
    default void theLastBackupCodeGoneIsNotInTheWay() {
        Person person = enrolledPerson();
        for (String code : person.backupCodes()) {
            person.signOut().signIn().answerWithBackupCode(code);
        }
        person.wait(A_WHILE).open("/treasury").assertAt("/2fa/challenge");
        person.answer(person.code()).assertAt("/treasury");
    }

    @Test
    default void aFacesScriptIsLedToTheQuestionToo() {
        Person person = enrolledPerson().wait(A_WHILE);
        person.client().get("/treasury", "Faces-Request", "partial/ajax", "Accept", "application/xml");
        assertThat(person.client().last().body())
                .contains("<redirect url=\""
                        + person.client().at("/2fa/challenge").getPath() + "\"/>");
    }

    @Test
    default void theBackOfficeAsksAfterFiveMinutes() {
        Person carol = newAdministrator().signIn();
        carol.scan().confirm(carol.code()).open("/admin").assertAt("/admin").assertStatus(200);
        carol.wait(Duration.ofMinutes(4)).open("/admin").assertAt("/admin");
        carol.wait(Duration.ofMinutes(2)).open("/account").assertAt("/account");
        carol.open("/admin").assertAt("/2fa/challenge").assertSays("no older than 5 minutes");
        carol.answer(carol.code()).assertAt("/admin").assertSays("The back office");

        Person bob = enrolledPerson().wait(Duration.ofMinutes(6));
        assertThat(bob.client().get("/admin").status()).isEqualTo(403);
    }
}
