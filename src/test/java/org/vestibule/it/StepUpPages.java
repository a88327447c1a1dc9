package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.openqa.selenium.Keys;

/** The demo's back office asks again, on screen. */
interface StepUpPages extends Visitors {

    @WithAndWithoutScripts
    default void theBackOfficeAsksAgainAndGoesOn(Scripts scripts) {
        Visitor carol = administrator(scripts).signIn().scan().confirm().noteCodes();
        carol.open("/admin").assertAt("/admin").assertSays("The back office");
        carol.wait(Duration.ofMinutes(6)).open("/account").assertAt("/account");

        carol.open("/admin").assertAt("/2fa/challenge").assertFocused("code");
        carol.assertSays("no older than 5 minutes, so we ask once more");
        assertThat(carol.has("Backup code")).isFalse();
        carol.answer(carol.wrongCode()).assertRefused("code", "That code is not right.");
        carol.answer(carol.code()).assertAt("/admin").assertSays("The back office");
    }

    @WithAndWithoutScripts
    default void whoDoesNotWantToAnswerGoesBackToTheApplication(Scripts scripts) {
        Visitor carol = administrator(scripts).signIn().scan().confirm().noteCodes();
        carol.wait(Duration.ofMinutes(6)).open("/admin").assertAt("/2fa/challenge");
        carol.press("Back to the application").assertAt("/").assertSignedIn();
    }

    @WithAndWithoutScripts
    default void aFormThatNeedsMoreIsSentAfterTheAnswer(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().setUp().open("/strict/letters");
        visitor.type("text", "pay 700").wait(Duration.ofMinutes(3)).press("Post it");
        visitor.assertAt("/2fa/challenge");
        if (scripts == Scripts.OFF) {
            visitor.answer(visitor.code()).assertAt("/2fa/resume").press("Send it now");
        } else {
            visitor.type("code", visitor.code()).key(Keys.ENTER);
            visitor.await(() -> visitor.title().equals("Posted"));
        }
        visitor.assertAt("/strict/letters").assertSays("text=pay 700");
    }
}
