package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only some hosts have. */
interface HostSpecialJourneys extends AtHosts {

    @Test
    default void theCookieOfARememberedBrowserAloneDoesNotPass() {
        Person person = at(Host.REMEMBER_ME).halfWayPerson();
        person.answer(person.code()).assertSignedIn();
        person.client().forgetCookies("JSESSIONID");
        person.waitForNextCode().assertChallenged();
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void theCookieOfARememberedBrowserStillServesACallerWithoutSecondFactor() {
        Person person = at(Host.REMEMBER_ME).newPerson().signIn().assertSignedIn();
        person.client().forgetCookies("JSESSIONID");
        person.assertSignedIn();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = ".*_FACES")
    default void aFacesScriptInAnOpenPageIsLedToTheChallenge(Host host) {
        Person person = at(host).newPerson().signIn().assertSignedIn();
        Element form = person.page().selectFirst("form#write");
        assertThat(FacesScript.save(person, person.desk(), form, "milk")).contains("milk");
        Person elsewhere = person.atAnotherBrowser().signIn().setUp();
        assertThat(FacesScript.save(person, person.desk(), form, "bread"))
                .contains("<redirect url=\""
                        + person.client().at("/2fa/challenge").getPath() + "\"/>")
                .doesNotContain("bread");
        person.carry(elsewhere.phone()).waitForNextCode().open("/2fa/challenge").answer(person.code());
        person.assertSignedIn();
        assertThat(FacesScript.save(person, person.desk(), person.page().selectFirst("form#write"), "eggs"))
                .contains("eggs");
    }

    @Test
    default void theContainerKnowsNobodyHalfWayWhereOurMechanismIsTheLogin() {
        at(Host.ANNOTATION).aPublicPageSeesNobodyHalfWay();
    }

    @Test
    default void jaxRsKnowsNobodyHalfWayWhereOurMechanismIsTheLogin() {
        Person person = at(Host.ANNOTATION).halfWayPerson();
        person.program().get("/api/papers").assertProblem(401, "2FA_REQUIRED");
        person.answer(person.code());
        person.program().get("/api/papers").assertJson(200);
    }

    @Test
    default void jaxRsKnowsAProgramByItsTokenWhereOurMechanismIsTheLogin() {
        Person person = at(Host.ANNOTATION).enrolledPerson().waitForNextCode();
        App app = new App(person).withTokens().signIn();
        app.program().get("/api/papers").assertProblem(401, "INVALID_CREDENTIALS");
        app.answer(person.code()).program().get("/api/papers").assertJson(200);
    }

    @Test
    default void aProgramIsSentToTheLoginOfTheApplicationsOwn() {
        for (Host host : List.of(Host.WEB_XML_FORM_WITH_JSP, Host.HOME_MADE_SESSION)) {
            Person person = at(host).newPerson();
            App app = new App(person).signIn();
            app.program().assertProblem(404, "NOT_FOUND");
            app.program().post("/2fa/token/refresh", "refreshToken", "x").assertProblem(404, "NOT_FOUND");
            app.program().get("/2fa/jwks.json").assertProblem(404, "NOT_FOUND");
            app.post("/2fa/logout").assertProblem(404, "NOT_FOUND");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"WEB_XML_BASIC", "TOKEN_COOKIE"})
    default void whereTheBrowserBringsThePasswordEachTimeAnEndIsANewBeginning(Host host) {
        Person person = at(host).halfWayPerson().submit("/2fa/cancel").assertChallenged();
        person.answer(person.code()).assertSignedIn();
        person = at(host).halfWayPerson().guess(5).assertStatus(429).assertChallenged();
        person.answer(person.code()).assertStatus(429).assertChallenged();
    }
}
