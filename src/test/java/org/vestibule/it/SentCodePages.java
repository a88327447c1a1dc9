package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by text message and by mail, on screen. */
interface SentCodePages extends Visitors {

    @ParameterizedTest
    @CsvSource({"SMS, ON", "SMS, OFF", "EMAIL, ON", "EMAIL, OFF"})
    default void aDestinationIsSetUpAndLetsInAfterwards(Channel channel, Scripts scripts) {
        String destination = channel.next();
        Visitor visitor = visitor(scripts).signIn();
        visitor.open("/2fa/setup").press(channel.words()).assertFocused("destination");
        visitor.type("destination", destination)
                .press("Send me a code")
                .assertAt("/2fa/setup")
                .assertFocused("code")
                .assertSays(channel.masked(destination))
                .confirm("123")
                .assertRefused("code", "A code has 6 digits")
                .confirm(visitor.at(channel, destination).code())
                .noteCodes();
        visitor.open("/2fa").assertSays(channel.masked(destination));
        visitor.signOut().wait(Duration.ofSeconds(31)).signIn().assertAt("/2fa/challenge");
        visitor.press("Send me a code").assertFocused("code").assertSays("Another one can be sent in");
        visitor.answer("000000").assertRefused("code", "That code is not right");
        visitor.open("/outbox").assertAt("/outbox").assertSays(destination);
        visitor.open("/2fa/challenge?method=" + channel.method()).assertFocused("code");
        visitor.answer(visitor.at(channel, destination).code())
                .assertAt("/account")
                .assertSignedIn();
    }

    /** With a script the button waits; without one the server says when. */
    @ParameterizedTest
    @CsvSource({"ON", "OFF"})
    default void anotherCodeWaitsItsTime(Scripts scripts) {
        String destination = Channel.SMS.next();
        Visitor visitor = visitor(scripts).signIn().open("/2fa/setup?method=sms");
        visitor.type("destination", destination).press("Send me a code");
        assertThat(visitor.button("Send another code").isEnabled()).isEqualTo(scripts == Scripts.OFF);
        if (scripts == Scripts.OFF) {
            visitor.press("Send another code").assertSays("We sent a code just now");
        }
        visitor.wait(Duration.ofSeconds(31)).open("/2fa/setup?method=sms");
        assertThat(visitor.button("Send another code").isEnabled()).isTrue();
        visitor.press("Send another code").assertSaysNot("We sent a code just now");
        visitor.confirm(visitor.at(Channel.SMS, destination).code()).noteCodes();
    }

    @WithAndWithoutScripts
    default void itIsAnotherWayBesideTheApp(Scripts scripts) {
        String destination = Channel.SMS.next();
        Visitor visitor = visitor(scripts).signIn().setUp().open("/2fa").press("Add codes by text message");
        visitor.type("destination", destination)
                .press("Send me a code")
                .confirm(visitor.at(Channel.SMS, destination).code())
                .assertAt("/2fa")
                .assertSays("It has been added");
        visitor.signOut().wait(Duration.ofSeconds(31)).signIn();
        visitor.press("Text message " + Channel.SMS.masked(destination)).assertAt("/2fa/challenge");
        visitor.answer(visitor.at(Channel.SMS, destination).code()).assertAt("/account");
    }
}
