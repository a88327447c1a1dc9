package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a session is worth, and for how long. */
interface SessionJourneys extends Guests {

    @Test
    default void theSessionIdChangesAtThePasswordAndAtTheCode() {
        Person person = enrolledPerson().waitForNextCode().signOut().open("/account");
        String before = person.client().sessionId();
        person.signIn();
        String halfWay = person.client().sessionId();
        person.answer(person.code()).assertSignedIn();
        String inside = person.client().sessionId();
        assertThat(before).isNotEqualTo(halfWay).isNotEqualTo(inside);
        assertThat(inside).isNotEqualTo(halfWay);
        assertWorthNothing(person, before);
        assertWorthNothing(person, halfWay);
    }

    private static void assertWorthNothing(Person person, String sessionId) {
        RawRequest request = new RawRequest(
                "GET", person.client().at("/account").getPath(), "Cookie: JSESSIONID=" + sessionId + "\r\n", "");
        RawRequest.Answer answer = request.send(person.client().home());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.head()).contains("/login");
    }

    @Test
    default void anUnusedPassLastsAnHour() {
        Person person = enrolledPerson().wait(Duration.ofMinutes(50)).assertSignedIn();
        person.wait(Duration.ofMinutes(50)).assertSignedIn();
        person.wait(Duration.ofMinutes(62)).assertChallenged();
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void otherSessionsAreChallengedAfterAChangeOfFactors() {
        Person here = enrolledPerson();
        Person there = here.atAnotherBrowser().waitForNextCode().signIn();
        there.answer(there.code()).assertSignedIn();
        here.open("/2fa/backup-codes").submit("/2fa/backup-codes");
        here.assertSignedIn();
        there.waitForNextCode().assertChallenged();
        there.answer(there.code()).assertSignedIn();
        here.assertSignedIn();
    }

    @Test
    default void aSessionWithoutSecondFactorIsChallengedOnceThereIsOneElsewhere() {
        Person person = newPerson().signIn().assertSignedIn();
        Person elsewhere = person.atAnotherBrowser().signIn().setUp();
        person.assertChallenged();
        person.carry(elsewhere.phone()).waitForNextCode().answer(person.code()).assertSignedIn();
    }

    @Test
    default void whoIsTurnedOffElsewhereSignsInAgain() {
        Person here = enrolledPerson();
        Person there = here.atAnotherBrowser().waitForNextCode().signIn();
        there.answer(there.code()).assertSignedIn();
        here.open("/2fa/disable").submit("/2fa/disable");
        there.assertOutside();
    }

    @Test
    default void signingOutEndsTheSession() {
        Person person = enrolledPerson();
        String id = person.client().sessionId();
        person.signOut().assertOutside();
        assertWorthNothing(person, id);
    }

    @Test
    default void cookiesAreForTheServerAndForThisSiteOnly() {
        Person person = enrolledPerson().signOut().waitForNextCode();
        person.client().get("/account");
        String session = person.client().header("Set-Cookie");
        assertThat(session).contains("JSESSIONID").contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        person.signIn().client().submit("/2fa/challenge", "method", "totp", "code", person.code());
        assertThat(person.client().last().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("vestibule-b-")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"));
    }
}
