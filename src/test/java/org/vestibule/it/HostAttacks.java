package org.vestibule.it;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The attacks on the demo's inner door, at every other host's. */
interface HostAttacks extends AtHosts {

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void aPersonInsideSeesWhatIsProtected(Host host) {
        at(host).aPersonInsideSeesWhatIsProtected();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void noSpellingLeadsPastTheChallenge(Host host) {
        at(host).noSpellingLeadsPastTheChallenge();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void noSpellingLeadsPastADemandedSetup(Host host) {
        at(host).noSpellingLeadsPastADemandedSetup();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void headersThatNameAnotherAddressAreNotBelieved(Host host) {
        at(host).headersThatNameAnotherAddressAreNotBelieved();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void noDispatchFromAPublicPageShowsTheVaultHalfWay(Host host) {
        at(host).noDispatchFromAPublicPageShowsTheVaultHalfWay();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void aRequestToAPublicPageNamesNobodyHalfWay(Host host) {
        at(host).aRequestToAPublicPageNamesNobodyHalfWay();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void aWebSocketIsOpenedInsideOnly(Host host) {
        at(host).aWebSocketIsOpenedInsideOnly();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void aScriptIsToldWhatIsMissing(Host host) {
        at(host).aScriptIsToldWhatIsMissing();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void aFacesScriptIsToldToLeadToTheChallenge(Host host) {
        at(host).aFacesScriptIsToldToLeadToTheChallenge();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void oneCodeInOneLoginAdmitsOnce(Host host) {
        at(host).oneCodeInOneLoginAdmitsOnce();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void oneCodeInAHundredLoginsAdmitsOne(Host host) {
        at(host).oneCodeInAHundredLoginsAdmitsOne();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void whatCannotBeReadIsNoGuess(Host host) {
        at(host).whatCannotBeReadIsNoGuess();
        at(host).jsonThatIsNotOneFlatObjectIsNoGuess();
        at(host).otherKindsOfBodiesAreNoGuess();
    }

    @EnumSource
    @ParameterizedTest(name = "{0}")
    default void nothingBreaksWhateverIsSent(Host host) {
        at(host).nothingBreaksWhateverIsSent();
    }
}
