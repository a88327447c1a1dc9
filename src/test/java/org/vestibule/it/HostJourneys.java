package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.vestibule.it.host.Vault;

/** Signing in to an application that has its own way to do it. */
interface HostJourneys extends AtHosts {

    @EachHost
    default void aCallerWithoutSecondFactorIsUnharmed(Host host) {
        Person person = at(host).newPerson().assertOutside().signIn().assertSignedIn();
        assertThat(person.page().select("#groups").text()).isEqualTo("[user]");
        write(person, "milk");
        assertThat(person.page().select("#note").text()).isEqualTo("milk");
        assertThat(person.open("/vault/x").page().text()).contains(Vault.MARK);
        person.signOut().assertOutside();
    }

    @EachHost
    default void aWrongPasswordIsNoStepAnywhere(Host host) {
        at(host).newPerson().signInWith("something-else").assertOutside();
    }

    @EachHost
    default void aStrangerAtOurPagesIsToSignIn(Host host) {
        // Where the application has no login that Payara and Liberty know of, they ask by BASIC, and Liberty without a
        // page.
        for (String page : List.of("/2fa", "/2fa/setup", "/2fa/challenge")) {
            Person stranger = at(host).newPerson().open(page);
            assertThat(stranger.status()).as(page).isIn(200, 401);
            assertThat(Liberty.question(stranger.client()))
                    .as(page)
                    .isNotBlank()
                    .doesNotContain("vestibule.js");
        }
    }

    @EachHost
    default void aCallerSetsUpAndIsAskedFromThenOn(Host host) {
        Person person = at(host).newPerson().signIn().setUp().assertSignedIn();
        person.signOut().assertOutside().waitForNextCode().signIn().assertChallenged();
        person.answer(person.code()).assertAt(person.desk()).assertSignedIn();
        assertThat(person.page().select("#groups").text()).isEqualTo("[user]");
        write(person, "bread");
        assertThat(person.page().select("#note").text()).isEqualTo("bread");
        person.signOut().assertOutside();
    }

    @EachForgetfulHost
    default void whoIsAskedMayCancelAndIsNobodyThen(Host host) {
        Person person = at(host).halfWayPerson().submit("/2fa/cancel").assertOutside();
        person.signIn().assertChallenged();
    }

    @EachForgetfulHost
    default void fiveWrongCodesLeadBackToThePassword(Host host) {
        Person person = at(host).halfWayPerson().guess(5).assertStatus(429).assertOutside();
        person.waitForNextCode().signIn().answer(person.code()).assertSignedIn();
    }

    @EachHost
    default void whoNeedsASecondFactorIsLedToTheSetup(Host host) {
        Person person = at(host).newAdministrator().signIn().assertAt("/2fa/setup");
        person.open(person.desk()).assertAt("/2fa/setup").scan().confirm(person.code());
        person.assertSignedIn();
        assertThat(person.page().select("#groups").text()).isEqualTo("[user, admin]");
    }

    @EachHost
    default void somebodyElseInTheSameBrowserIsSomebodyElse(Host host) {
        Person first = at(host).newPerson().signIn().setUp().signOut();
        Person other = at(host).newPerson();
        host.door().entrance().enter(first.client(), other.name(), other.name() + "-password");
        assertThat(first.open(first.desk()).page().select("#caller").text()).isEqualTo(other.name());
    }

    /** Uses the form of the desk, as the application has it. */
    private static void write(Person person, String note) {
        person.open(person.desk());
        Element form = person.page().selectFirst("form#write");
        form.select("[type=text]").val(note);
        person.client().press(form).follow();
        person.assertSignedIn();
    }
}
