package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The one-page application, which knows nothing but the JSON API: from the application itself and from another origin. */
interface SpaPages extends Visitors {

    String FIRST_FACTOR = "password";
    String BOTH = "password, code, two factors";

    /** Somebody new at the page; "elsewhere" is another origin. */
    Soloist soloist(String place, String strategy, String suffix);

    /** A journey that is made from both origins, with a session and with tokens. */
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"here,cookie", "here,bearer", "elsewhere,cookie", "elsewhere,bearer"})
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface EachWay {}

    private static Soloist signedOut(Soloist soloist) {
        return soloist.press("Sign out").at("Sign in").assertSays("You are signed out.");
    }

    private static Soloist enrolled(Soloist soloist) {
        return soloist.open("Sign in")
                .signIn()
                .assertInside(FIRST_FACTOR)
                .press("Turn on two-step sign-in")
                .at("Two-step sign-in")
                .press("Set up two-step sign-in")
                .scan()
                .confirm()
                .noteCodes();
    }

    @EachWay
    default void aWholeLife(String place, String strategy) {
        Soloist soloist = soloist(place, strategy, "");
        enrolled(soloist)
                .press("I have saved them, continue")
                .assertInside(BOTH)
                .press("Two-step sign-in")
                .at("Two-step sign-in")
                .assertSays("10 backup codes left")
                .press("Back to your profile")
                .assertInside(BOTH);

        signedOut(soloist).waitForTheNextCode().signIn().at("Enter your code");
        soloist.type("code", soloist.wrongCode())
                .press("Continue")
                .assertRefused("code", "That code is not right.")
                .type("code", soloist.code())
                .press("Continue")
                .assertInside(BOTH);

        signedOut(soloist).signIn().at("Enter your code").press("Backup code").at("Enter your code");
        soloist.type("code", soloist.backupCodes().get(4))
                .press("Continue")
                .assertInside(BOTH)
                .press("Two-step sign-in")
                .at("Two-step sign-in")
                .assertSays("9 backup codes left")
                .press("Remove")
                .at("Remove this authenticator?")
                .press("Remove authenticator")
                .at("Two-step sign-in")
                .assertSays("The authenticator has been removed.")
                .assertSays("A second door for your account")
                .press("Back to your profile")
                .assertInside(FIRST_FACTOR);

        signedOut(soloist).signIn().assertInside(FIRST_FACTOR);
    }

    @EachWay
    default void whoMustEnrollDoesSoOnTheWayIn(String place, String strategy) {
        Soloist soloist = soloist(place, strategy, "-admin")
                .open("Sign in")
                .signIn()
                .at("Set up two-step sign-in")
                .assertSays("Your account needs a second step at sign-in.")
                .scan();
        soloist.type("code", soloist.wrongCode())
                .press("Confirm and finish")
                .assertRefused("code", "That code is not right.")
                .confirm()
                .noteCodes()
                .press("I have saved them, continue")
                .assertInside(BOTH)
                .press("Two-step sign-in")
                .at("Two-step sign-in")
                .press("Remove")
                .at("Remove this authenticator?")
                .press("Remove authenticator")
                .assertSays("your last authenticator cannot be removed");
    }

    @EachWay
    default void anOldSignInIsAskedAgainBeforeChanges(String place, String strategy) {
        Soloist soloist = enrolled(soloist(place, strategy, ""));
        String first = soloist.backupCodes().get(0);
        soloist.press("I have saved them, continue").assertInside(BOTH).wait(Duration.ofMinutes(10));
        soloist.press("Two-step sign-in")
                .at("Two-step sign-in")
                .press("Make new backup codes")
                .at("Make new backup codes")
                .press("Make new codes")
                .assertRefused("code", "To go on, please type a code as well")
                .type("code", soloist.code())
                .press("Make new codes")
                .noteCodes();
        assertThat(soloist.backupCodes()).doesNotContain(first);
        soloist.press("I have saved them, continue")
                .assertInside(BOTH)
                .press("Two-step sign-in")
                .at("Two-step sign-in")
                .waitForTheNextCode()
                .press("Replace")
                .at("Replace your authenticator")
                .scan()
                .type("label", "My new phone")
                .confirm()
                .at("Two-step sign-in")
                .assertSays("The authenticator has been replaced.");
        assertThat(soloist.texts("h3")).containsExactly("My new phone");
    }

    @EachWay
    default void aCodeIsSentWhenItIsAskedFor(String place, String strategy) {
        Soloist soloist = soloist(place, strategy, "");
        Recipient recipient = soloist.withMessages(Channel.SMS).waitForAnother();
        String masked = Channel.SMS.masked(recipient.destination());
        soloist.open("Sign in").signIn().at("Enter your code");
        soloist.press("Send me a code").assertSays("We sent a code to " + masked);
        soloist.assertFocused("code").type("code", recipient.wrongCode()).press("Continue");
        soloist.assertRefused("code", "That code is not right").press("Send another code");
        soloist.assertSays("We sent a code just now").type("code", recipient.code());
        soloist.press("Continue").assertInside("password, code, text message, two factors");
    }

    @EachWay
    default void aWrongPasswordIsSaidAndForgotten(String place, String strategy) {
        Soloist soloist = soloist(place, strategy, "").open("Sign in").choose(strategy);
        soloist.type("username", soloist.name())
                .type("password", "not this one")
                .press("Sign in")
                .assertRefused("password", "");
        assertThat(soloist.script("return document.getElementById('password').value"))
                .isEqualTo("");
        soloist.signIn().assertInside(FIRST_FACTOR);
    }

    @Test
    default void aReloadForgetsTokensAndKeepsASession() {
        Soloist withSession =
                soloist("here", "cookie", "").open("Sign in").signIn().assertInside(FIRST_FACTOR);
        withSession.open("Hello, " + withSession.name());
        Soloist withTokens =
                soloist("here", "bearer", "").open("Sign in").signIn().assertInside(FIRST_FACTOR);
        withTokens.open("Sign in");
        assertThat(withTokens.script("return localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0L);
    }

    @Test
    default void theKeyboardAloneIsEnoughOnOnePage() {
        Soloist soloist = soloist("here", "cookie", "").open("Sign in");
        soloist.tabTo("#username").key(soloist.name()).tabTo("#password").key(soloist.name() + "-password");
        soloist.key(Keys.ENTER).assertInside(FIRST_FACTOR).tabTo(".button").key(Keys.ENTER);
        soloist.at("Two-step sign-in").tabTo(".button").key(Keys.ENTER).at("Set up two-step sign-in");
        soloist.scan().tabTo("summary").key(Keys.ENTER).scan().tabTo("#code").key(soloist.code());
        soloist.key(Keys.ENTER)
                .noteCodes()
                .tabTo("main button.button:not(.small)")
                .key(Keys.ENTER);
        soloist.assertInside(BOTH);
    }

    @Test
    default void theCodesOfOnePageAreTakenAlong() throws IOException {
        Soloist soloist = enrolled(soloist("here", "cookie", ""));
        String all = String.join("\n", soloist.backupCodes());
        soloist.browser().allowClipboard();
        soloist.press("Copy").assertSays("Copied");
        assertThat(soloist.browser().clipboard()).isEqualTo(all);
        var file = soloist.browser().downloads().resolve("backup-codes.txt");
        Files.deleteIfExists(file);
        soloist.press("Download").await(() -> Files.exists(file));
        assertThat(file).hasContent(all);
    }

    @Test
    default void withoutScriptThereIsAWayToThePages() {
        visitor(Scripts.OFF).open("/spa/").press("The same without script").assertAt("/login");
    }
}
