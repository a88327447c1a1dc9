package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A form that was sent when the second factor was asked for, on screen. */
interface SavedPostPages extends Visitors {

    String TEXT = "Dear landlord,\n\"1 < 2\" & 'Müller' \u96fb\u8a71";

    /** Somebody who was called away while writing. */
    private Visitor writing(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().setUp().open("/letters?draft=7");
        return visitor.type("subject", "Rent").type("text", TEXT).wait(Duration.ofMinutes(62));
    }

    /** As the form was: its lines ended as forms end them, and made on this site. */
    private static void assertPosted(Visitor visitor) {
        visitor.assertAt("/letters");
        assertThat(visitor.texts(".sent"))
                .containsExactly("subject=Rent", "text=" + TEXT.replace("\n", "\u21b5"), "to=bob", "to=carol");
        assertThat(visitor.text(".query")).isEqualTo("draft=7");
        assertThat(visitor.text(".origin")).startsWith("http://localhost:");
    }

    @WithAndWithoutScripts
    default void aLetterIsNotLostForAPauseInIt(Scripts scripts) {
        Visitor visitor = writing(scripts).press("Post it").assertAt("/2fa/challenge");
        if (scripts == Scripts.OFF) {
            visitor.answer(visitor.code()).assertAt("/2fa/resume").press("Send it now");
        } else {
            visitor.type("code", visitor.code()).key(Keys.ENTER);
            visitor.await(() -> visitor.title().equals("Posted"));
        }
        assertPosted(visitor);
        visitor.open("/2fa/resume").assertSays("This form is no longer here").press("Back to the application");
    }

    @WithAndWithoutScripts
    default void aLetterOfAnEarlierSignInWaitsForAHand(Scripts scripts) {
        Visitor visitor = writing(scripts).press("Post it").wait(Duration.ofMinutes(6));
        visitor.open("/login").type("name", visitor.name()).type("password", visitor.name() + "-password");
        visitor.press("Sign in").answer(visitor.code()).assertAt("/2fa/resume");
        visitor.assertSays("Your form is still here").tabTo("main form .button").enter();
        assertPosted(visitor);
    }

    @Test
    default void whoDoesNotSendItIsBackAtTheLetter() {
        Visitor visitor = writing(Scripts.OFF).press("Post it");
        visitor.answer(visitor.code())
                .press("Do not send it")
                .assertAt("/letters")
                .assertSays("Write a letter");
        visitor.open("/2fa/resume").assertSays("This form is no longer here");
    }

    @Test
    default void aLetterThatIsTooLongIsSaidToBeLost() {
        Visitor visitor = writing(Scripts.ON);
        visitor.script("document.getElementById('text').value = 'x'.repeat(300000)");
        visitor.press("Post it").answer(visitor.code()).assertAt("/2fa/resume").assertSays("too large to be kept");
        visitor.press("Back to where you were").assertAt("/letters");
    }
}
