package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.vestibule.kit.HalfWayCrawl;

/** The attacks on the demo's inner door, at every other host's. */
interface HostAttacks extends AtHosts {

    @EachHostThatKeepsItsSessionId
    default void aPersonInsideSeesWhatIsProtected(Host host) {
        at(host).aPersonInsideSeesWhatIsProtected();
    }

    @EachHostThatKeepsItsSessionId
    default void noSpellingLeadsPastTheChallenge(Host host) {
        at(host).noSpellingLeadsPastTheChallenge();
    }

    /** At "/sign-in" a mechanism of the host's own takes passwords, before any filter and from everybody. */
    @EachHost
    default void nothingThatIsDeployedAnswersHalfWay(Host host) {
        Person person = at(host).halfWayPerson();
        HalfWayCrawl crawl = HalfWayCrawl.of(person.client().home()).except("/logout", "/open/*", "/sign-in");
        for (String header : person.client().identity().split("\r\n", -1)) {
            String[] nameAndValue = header.split(": ", 2);
            crawl = nameAndValue.length == 2 ? crawl.sending(nameAndValue[0], nameAndValue[1]) : crawl;
        }
        crawl.assertNothingAnswers();
    }

    @EachHost
    default void noSpellingLeadsPastADemandedSetup(Host host) {
        at(host).noSpellingLeadsPastADemandedSetup();
    }

    @EachHost
    default void headersThatNameAnotherAddressAreNotBelieved(Host host) {
        at(host).headersThatNameAnotherAddressAreNotBelieved();
    }

    @EachHost
    default void noDispatchFromAPublicPageShowsTheVaultHalfWay(Host host) {
        at(host).noDispatchFromAPublicPageShowsTheVaultHalfWay();
    }

    @EachHostThatTellsTheContainer
    default void aRequestToAPublicPageNamesNobodyHalfWay(Host host) {
        at(host).aRequestToAPublicPageNamesNobodyHalfWay();
    }

    @EachHost
    default void aWebSocketIsOpenedInsideOnly(Host host) {
        at(host).aWebSocketIsOpenedInsideOnly();
    }

    @EachHost
    default void aScriptIsToldWhatIsMissing(Host host) {
        at(host).aScriptIsToldWhatIsMissing();
    }

    @EachHost
    default void aFacesScriptIsToldToLeadToTheChallenge(Host host) {
        at(host).aFacesScriptIsToldToLeadToTheChallenge();
    }

    @EachHost
    default void aDoubleClickAdmitsOnceAndDoesNoHarm(Host host) {
        for (int i = 0; i < 5; i++) {
            Person person = at(host).answeredAtOnce(2);
            if (Undertow.mayBeginAnotherSession(host)
                    && !person.open(person.desk()).isAt(person.desk())) {
                person.signInHalfWay().answer(person.code());
            }
            person.assertSignedIn();
        }
    }

    /** The session has another id by then, and the answer still brings the old one. */
    @EachHost
    default void theLaterOfTwoAnswersTakesNothingAway(Host host) {
        Person person = at(host).halfWayPerson();
        String code = person.code();
        RawRequest late = RawRequest.of(
                        "POST", person.client().at("/2fa/verify").getPath(), person.client())
                .with("Content-Type", MalformedRequests.JSON)
                .withBody("{\"code\":\"" + code + "\"}");
        person.answer(code).assertSignedIn();
        RawRequest.Answer answer = late.send(person.client().home());

        assertThat(answer.status()).isEqualTo(401);
        if (!Undertow.mayBeginAnotherSession(host)) {
            assertThat(answer.head()).doesNotContain("JSESSIONID=");
        }
        person.assertSignedIn();
    }

    @EachHost
    default void oneCodeInTenLoginsAdmitsOne(Host host) {
        at(host).oneCodeInSoManyLoginsAdmitsOne(10);
    }

    @EachHost
    default void aSessionThatEndsUnderOtherRequestsBreaksNothing(Host host) {
        at(host).endingUnderOtherRequests(5);
        assertThat(Undertow.failuresOfOurs()).isEmpty();
    }

    @EachHost
    default void whatCannotBeReadIsNoGuess(Host host) {
        at(host).whatCannotBeReadIsNoGuess();
        at(host).jsonThatIsNotOneFlatObjectIsNoGuess();
    }

    @EachHost
    default void nothingBreaksWhateverIsSent(Host host) {
        at(host).nothingBreaksWhateverIsSent();
    }
}
