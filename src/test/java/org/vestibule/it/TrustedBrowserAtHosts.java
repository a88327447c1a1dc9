package org.vestibule.it;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trusted browsers behind logins that are not ours: there the filter lets in who was signed in just now. */
interface TrustedBrowserAtHosts extends AtHosts {

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"BEARER_.*", "BUSY_BEFORE", "WEB_XML_BASIC"})
    default void aTrustedBrowserIsAskedForNothingButThePassword(Host host) {
        Person person = Trusting.answer(at(host).halfWayPerson());
        Trusting.assertLetIn(person);
        Trusting.assertLetIn(person).waitForNextCode();
        Trusting.assertAsked(person.atAnotherBrowser());

        person.program().post("/2fa/disable").assertProblem(401, "STEP_UP_REQUIRED");
        person.program().send("/2fa/browsers/revoke", "application/json", "{\"all\": true}");
        Trusting.assertAsked(person);
    }

    /** A session that was forgotten open is no sign-in. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {"WEB_XML_FORM_WITH_JSP", "OWN_MECHANISM", "LOGIN_IN_SERVLET", "HOME_MADE_SESSION", "ANNOTATION"})
    default void anIdlePassIsAskedForACodeAllTheSame(Host host) {
        Person person = Trusting.assertLetIn(Trusting.answer(at(host).halfWayPerson()));
        person.wait(Duration.ofMinutes(62)).assertChallenged();
        person.answer(person.code()).assertSignedIn();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {"WEB_XML_FORM_WITH_JSP", "OWN_MECHANISM", "LOGIN_IN_SERVLET", "HOME_MADE_SESSION", "ANNOTATION"})
    default void anotherCallersCookieLetsNobodyIn(Host host) {
        Person alice = Trusting.answer(at(host).halfWayPerson());
        Person bob = at(host).halfWayPerson();
        Trusting.copy(alice, Trusting.ticket(alice), bob);
        Trusting.assertAsked(bob);
        Trusting.assertLetIn(alice);
    }
}
