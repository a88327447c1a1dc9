package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;

/** Trusting a browser, on screen. */
interface TrustedBrowserPages extends Visitors {

    @WithAndWithoutScripts
    default void aBrowserIsTrustedListedAndForgotten(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().setUp().signOut().waitForTheNextCode();
        visitor.signIn().assertAt("/2fa/challenge").assertSays("Trust this browser for 30 days");
        visitor.tabTo("#trust")
                .key(" ")
                .answer(visitor.code())
                .assertAt("/account")
                .signOut()
                .signIn()
                .assertAt("/account")
                .assertSignedIn();

        visitor.open("/2fa").assertSays("Trusted browsers").assertSays("This browser");
        assertThat(visitor.text("#browsers ~ .list h3")).isEqualTo("Chrome, Linux");
        visitor.press("Forget").assertAt("/2fa").assertSays("The browser is forgotten.");
        visitor.assertSays("You trust no browser.").signOut().waitForTheNextCode();
        visitor.signIn().assertAt("/2fa/challenge").answer(visitor.code()).assertSignedIn();
    }

    @WithAndWithoutScripts
    default void theBoxIsTickedByItsWords(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().setUp().signOut().waitForTheNextCode();
        visitor.signIn();
        visitor.driver.findElement(By.cssSelector("label[for=trust]")).click();
        visitor.answer(visitor.wrongCode()).assertRefused("code", "That code is not right.");
        assertThat(visitor.attribute("#trust", "checked")).isNotNull();
        visitor.answer(visitor.code()).signOut().signIn().assertAt("/account");
    }

    @WithAndWithoutScripts
    default void aTrustedBrowserIsAskedBeforeFactorsAreChanged(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().setUp().signOut().waitForTheNextCode();
        visitor.signIn().tabTo("#trust").key(" ").answer(visitor.code());
        visitor.signOut()
                .waitForTheNextCode()
                .signIn()
                .open("/2fa")
                .press("Remove")
                .assertFocused("code");
        visitor.type("code", visitor.code())
                .press("Turn off two-step sign-in")
                .assertSays("The authenticator has been removed.");
    }
}
