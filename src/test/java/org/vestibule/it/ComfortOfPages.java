package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Keyboards, languages, and what the browser's own buttons do. */
interface ComfortOfPages extends Visitors {

    @WithAndWithoutScripts
    default void theKeyboardAloneIsEnough(Scripts scripts) {
        Visitor visitor = visitor(scripts).open("/account").assertFocused("name");
        visitor.key(visitor.name())
                .tabTo("#password")
                .key(visitor.name() + "-password")
                .enter();
        visitor.tabTo("main a[href$='/2fa']").enter().tabTo("main .button").enter();
        visitor.tabTo("summary").enter();
        assertThat(visitor.text("#key")).isNotEmpty();
        visitor.scan()
                .tabTo("#code")
                .key(visitor.code())
                .tabTo("main form .button")
                .enter();
        visitor.noteCodes().tabTo(".screen .button").enter().assertAt("/2fa");
        visitor.open("/account").tabTo("main button").enter().waitForTheNextCode();
        visitor.signIn().assertFocused("code").key(visitor.code()).enter().assertAt("/account");
    }

    @Test
    default void aFormIsPassedThroughInTheOrderOfReading() {
        Visitor visitor = visitor(Scripts.ON)
                .signIn()
                .setUp()
                .signOut()
                .waitForTheNextCode()
                .signIn();
        List<String> way = new ArrayList<>();
        for (String next : List.of("#trust", "main .button", "nav .row", ".aside .quiet")) {
            visitor.key(Keys.TAB);
            way.add(String.valueOf(visitor.script("return document.activeElement.matches(\"" + next + "\")")));
        }

        assertThat(way).containsOnly("true");
    }

    @WithAndWithoutScripts
    default void aGermanBrowserIsSpokenToInGerman(Scripts scripts) {
        Visitor visitor = visitor(scripts)
                .speaking("de-AT,de;q=0.9,en;q=0.5")
                .signIn()
                .open("/2fa")
                .assertLanguage("de");
        visitor.open("/2fa/setup").assertLanguage("de").scan();
        visitor.type("code", visitor.code()).press("Bestätigen und abschließen").assertLanguage("de");
        visitor.noteCodes().open("/2fa").assertLanguage("de").signOut().signIn().assertLanguage("de");
        visitor.type("code", "12").press("Weiter").assertSays("Ein Code hat 6 Ziffern");
        visitor.waitForTheNextCode()
                .type("code", visitor.code())
                .press("Weiter")
                .assertAt("/account");
    }

    @WithAndWithoutScripts
    default void theBackButtonShowsNothingAfterSigningOut(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().setUp().open("/2fa").assertSays("Two-step sign-in is on.");
        visitor.signOut();
        for (int i = 0; i < 3; i++) {
            visitor.back().assertSaysNot(visitor.name()).assertSaysNot("Two-step sign-in is on.");
        }
    }

    @Test
    default void everyPageHasATitleOfItsOwn() {
        Visitor visitor = visitor(Scripts.ON);
        List<String> titles = new ArrayList<>();
        titles.add(visitor.open("/").title());
        titles.add(visitor.open("/login").title());
        titles.add(visitor.signIn().title());
        titles.add(visitor.open("/2fa").title());
        titles.add(visitor.open("/2fa/setup").title());
        titles.add(visitor.scan().confirm().title());
        titles.add(visitor.open("/2fa/backup-codes").title());
        titles.add(visitor.open("/2fa/disable").title());
        titles.add(visitor.open("/2fa/setup").title());
        titles.add(visitor.open("/2fa/challenge").title());
        titles.add(visitor.signOut().signIn().title());

        assertThat(titles).doesNotHaveDuplicates();
    }
}
