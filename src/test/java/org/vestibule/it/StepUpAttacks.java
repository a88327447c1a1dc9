package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestibule.it.host.Treasury;
import org.vestibule.it.host.Vault;

/** Somebody at a session that was left open: no spelling, dispatch, thread or other code leads past the question. */
interface StepUpAttacks extends StepUpJourneys {

    private Person stale() {
        return enrolledPerson().wait(A_WHILE);
    }

    private static void assertShut(Person person, String path) {
        String body = person.client().get(path).last().body();
        assertThat(body).as(path).doesNotContain(Treasury.MARK, Vault.MARK);
    }

    @Test
    default void noSpellingLeadsPastARuleForAnAddress() {
        Person person = stale();
        URI home = person.client().home();
        String context = home.getPath().substring(0, home.getPath().length() - 1);
        List<String> pages = List.of("/strict/vault/x", "/treasury");
        for (String method : List.of("GET", "HEAD", "POST", "PUT")) {
            for (String target : Spellings.all(pages, context, home.getAuthority())) {
                if (target.contains("ccount") || target.contains("papers")) {
                    continue;
                }
                RawRequest request = RawRequest.of(method, target, person.client());
                assertThat(request.send(home).body()).as(request.toString()).doesNotContain(Treasury.MARK, Vault.MARK);
            }
        }
        person.open("/strict/vault/x").assertAt("/2fa/challenge");
        person.answer(person.code()).assertAt("/strict/vault/x");
    }

    @Test
    default void capitalsSlashesAndFoldersAreTheSameAddress() {
        Person person = stale();
        for (String path : List.of("/vault/once", "/vault/once/", "/vault/ONCE", "/vault/once.", "/vault/%6fnce")) {
            assertShut(person, path);
        }
        assertThat(person.client().get("/vault/once-more").last().body()).contains(Vault.MARK);
    }

    @Test
    default void noDispatchLeadsPastIt() {
        Person person = stale();
        for (String kind : List.of("forward", "include", "async")) {
            assertShut(person, "/counter/" + kind);
            assertShut(person, "/counter/" + kind + "-ruled");
        }
        assertShut(person, "/counter/forward-bean");
        assertShut(person, "/counter/wrapped");
        for (String path :
                List.of("/counter/forward", "/counter/async", "/counter/forward-ruled", "/counter/forward-bean")) {
            person.wait(A_WHILE).open(path).assertAt("/2fa/challenge").answer(person.code());
            assertThat(person.client().last().body()).as(path).containsAnyOf(Treasury.MARK, Vault.MARK);
        }
        for (String path : List.of("/counter/include", "/counter/include-ruled")) {
            assertThat(person.client().get(path).last().body()).as(path).containsAnyOf(Treasury.MARK, Vault.MARK);
        }
    }

    @Test
    default void aForwardLeadsBackToWhereItBegan() {
        Person person = stale().open("/counter/forward-ruled?q=1").assertAt("/2fa/challenge");
        person.answer(person.code()).assertAt("/counter/forward-ruled");
        assertThat(person.client().last().uri().getQuery()).isEqualTo("q=1");
    }

    @Test
    default void outsideOfARequestNobodyIsInside() {
        Person person = enrolledPerson();
        assertThat(person.client().get("/counter/ejb").last().body()).isEqualTo(Treasury.MARK);
        assertThat(person.client().get("/counter/thread").last().body()).isEqualTo("refused");
        assertThat(person.client().get("/counter/timer").last().body()).isEqualTo("refused");
    }

    @Test
    default void aBackupCodeIsNoAnswerAndIsNotSpent() {
        Person person = stale().open("/treasury").assertAt("/2fa/challenge");
        String code = person.backupCodes().get(0);
        person.answerWithBackupCode(code).assertAt("/2fa/challenge").assertStatus(401);
        person.assertSays("not enough for what you asked for");
        person.program().post("/2fa/verify", "backupCode", code).assertProblem(401, "STEP_UP_REQUIRED");
        assertShut(person, "/treasury");

        person.signOut().signIn().answerWithBackupCode(code).assertSignedIn();
    }

    /** Signed in by a backup code a moment ago: fresh, and yet not enough. */
    @Test
    default void aPassByABackupCodeIsAskedForMore() {
        Person person = enrolledPerson().signOut().signIn();
        person.answerWithBackupCode(person.backupCodes().get(0)).assertSignedIn();
        GUARDED.forEach(path -> assertShut(person, path));
        person.waitForNextCode().open("/treasury").assertAt("/2fa/challenge").answer(person.code());
        person.assertAt("/treasury");

        App app = app(enrolledPerson()).withTokens().signIn();
        app.answer(app.person().backupCodes().get(0)).assertSignedIn();
        app.program().get("/treasury").assertProblem(401, "STEP_UP_REQUIRED");
        assertThat(app.client().cookies()).doesNotContain("JSESSIONID");
    }

    @Test
    default void wrongAnswersLeaveItShut() {
        Person person = stale().open("/treasury").guess(3);
        assertShut(person, "/treasury");
        person.assertSignedIn();
    }

    @Test
    default void halfWayItIsNoOtherDoor() {
        Person person = halfWayPerson();
        for (String path : GUARDED) {
            assertShut(person, path);
            person.program().get(path).assertProblem(401, "2FA_REQUIRED");
        }
    }

    @Test
    default void aFormOfAnotherSiteIsNotKept() {
        Person person = stale();
        person.client()
                .take(person.client()
                        .send(person.client()
                                .posting("/treasury", "sum=666")
                                .header("Origin", "https://evil.example")
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Sec-Fetch-Mode", "navigate")))
                .follow();
        person.answer(person.code()).assertAt("/2fa/resume");
        assertThat(person.client().last().body()).doesNotContain("666");
    }
}
