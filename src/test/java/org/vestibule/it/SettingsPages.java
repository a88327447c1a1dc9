package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Changing one's second factors, on screen. */
interface SettingsPages extends Visitors {

    @WithAndWithoutScripts
    default void aPhoneIsReplaced(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().setUp().open("/2fa").press("Replace");
        visitor.assertSays("You are replacing Authenticator app.")
                .waitForTheNextCode()
                .scan()
                .type("label", "My new phone")
                .confirm()
                .assertAt("/2fa")
                .assertSays("The authenticator has been replaced.");

        assertThat(visitor.texts("h3")).containsExactly("My new phone");
        visitor.signOut().waitForTheNextCode().signIn();
        visitor.answer(visitor.code()).assertSignedIn();
    }

    @WithAndWithoutScripts
    default void itIsTurnedOffAndOnAgain(Scripts scripts) {
        Visitor visitor = visitor(scripts)
                .signIn()
                .setUp()
                .open("/2fa")
                .press("Remove")
                .press("Turn off two-step sign-in")
                .assertAt("/2fa")
                .assertSays("The authenticator has been removed.")
                .assertSays("A second door for your account");
        visitor.signOut().signIn().assertSignedIn().setUp().signOut().waitForTheNextCode();
        visitor.signIn().answer(visitor.code()).assertSignedIn();
    }

    @WithAndWithoutScripts
    default void anOldSessionIsAskedAgainBeforeItIsTurnedOff(Scripts scripts) {
        Visitor visitor = visitor(scripts)
                .signIn()
                .setUp()
                .wait(Duration.ofMinutes(10))
                .open("/2fa")
                .press("Remove")
                .assertFocused("code");
        visitor.type("code", visitor.wrongCode())
                .press("Turn off two-step sign-in")
                .assertRefused("code", "That code is not right.")
                .type("code", visitor.code())
                .press("Turn off two-step sign-in")
                .assertSays("The authenticator has been removed.");
    }

    @WithAndWithoutScripts
    default void backupCodesAreRenewed(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().setUp();
        String first = visitor.backupCodes().get(0);
        visitor.open("/2fa")
                .press("Make new backup codes")
                .press("Make new codes")
                .noteCodes();

        assertThat(visitor.backupCodes()).doesNotContain(first);
        visitor.press("I have saved them, continue").assertAt("/2fa");
    }

    @WithAndWithoutScripts
    default void anOldSessionGivesThePasswordBeforeItSetsUp(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().wait(Duration.ofMinutes(10)).open("/2fa/setup");
        visitor.assertFocused("password")
                .type("password", "not this one")
                .press("Continue")
                .assertRefused("password", "That password is not right.")
                .type("password", visitor.name() + "-password")
                .press("Continue")
                .assertAt("/2fa/setup")
                .scan()
                .confirm()
                .noteCodes();
    }
}
