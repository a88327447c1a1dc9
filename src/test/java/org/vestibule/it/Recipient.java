package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody to whom codes are sent, and who reads them in the demo's outbox. */
record Recipient(Person person, Channel channel, String destination) {

    private static final Pattern CODE = Pattern.compile("(?<![0-9+])[0-9]{6}(?![0-9])");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    static Recipient of(Person person, Channel channel) {
        Recipient recipient = new Recipient(person, channel, channel.next());
        Seen.destination(recipient.destination());
        return recipient;
    }

    /** All that was sent here, newest first. */
    List<String> messages() {
        return new Client(person.client().home())
                .get("/outbox").page().select(".outbox li").stream()
                        .filter(message -> message.select(".to").text().equals(destination))
                        .map(message -> message.select(".text").text())
                        .toList();
    }

    /** The code that was sent last. */
    String code() {
        String code = CODE.matcher(messages().get(0))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        Seen.code(code);
        return code;
    }

    /** Six digits that were not sent. */
    String wrongCode() {
        return code().equals("123123") ? "321321" : "123123";
    }

    /** Names the destination at a setup; a code is sent there. */
    Recipient begin() {
        return begin(destination);
    }

    Recipient begin(String typed) {
        person.open("/2fa/setup?method=" + channel.method())
                .submit("/2fa/setup", "method", channel.method(), "destination", typed);
        return this;
    }

    Recipient confirm(String code) {
        person.submit("/2fa/verify-setup", "method", channel.method(), "code", code);
        return this;
    }

    Recipient setUp() {
        begin().confirm(code());
        return this;
    }

    /** Presses the button that sends one. */
    Recipient ask() {
        person.submit("/2fa/send", "method", channel.method());
        return this;
    }

    Recipient answer(String code) {
        person.submit("/2fa/challenge", "method", channel.method(), "code", code);
        return this;
    }

    /** Signs out, and in again as far as the password, when the next code may be asked for. */
    Recipient signInHalfWay() {
        person.signOut().wait(PAUSE).signIn();
        return this;
    }

    Recipient waitForAnother() {
        person.wait(PAUSE);
        return this;
    }

    Recipient assertSays(String sentence) {
        person.assertSays(sentence);
        return this;
    }

    Recipient assertStatus(int status) {
        person.assertStatus(status);
        return this;
    }

    Recipient assertSent(int messages) {
        assertThat(messages()).hasSize(messages);
        return this;
    }

    Recipient assertSignedIn() {
        person.assertSignedIn();
        return this;
    }
}
