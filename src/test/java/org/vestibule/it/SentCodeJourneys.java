package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes that are sent: set up, asked for, and all that can go wrong on the way. */
interface SentCodeJourneys extends Guests {

    /** Somebody new who has nothing but a destination for codes. */
    default Recipient recipient(Channel channel) {
        return Recipient.of(newPerson().signIn(), channel).setUp();
    }

    @ParameterizedTest
    @EnumSource
    default void aDestinationIsConfirmedByACodeAndCodesLetInFromThenOn(Channel channel) {
        Recipient recipient = Recipient.of(newPerson().signIn(), channel);
        recipient.begin().assertSays(channel.masked(recipient.destination())).assertSent(1);
        Person person = recipient.person().assertAt("/2fa/setup");
        recipient.confirm(recipient.code());
        assertThat(person.backupCodes()).hasSize(10);
        person.open("/2fa").assertSays(channel.masked(recipient.destination()));
        assertThat(person.page().text()).doesNotContain(recipient.destination());

        recipient.signInHalfWay().assertSent(1);
        person.assertChallenged().assertSays(channel.masked(recipient.destination()));
        assertThat(person.field("code"))
                .as("nothing to type before something is sent")
                .isNull();
        recipient.ask().assertSent(2);
        person.assertAt("/2fa/challenge").assertStatus(200).assertSays("It is good for 5 minutes");
        person.open("/2fa/challenge?method=" + channel.method()).open("/2fa/challenge");
        recipient.assertSent(2).answer(recipient.code()).assertSignedIn();
        assertThat(person.program().get("/api/profile").assertJson(200).texts("amr"))
                .isEqualTo(channel == Channel.SMS ? List.of("pwd", "otp", "sms", "mfa") : List.of("pwd", "otp", "mfa"));
    }

    @ParameterizedTest
    @EnumSource
    default void aWrongCodeIsWrongAndTheRightOneIsTakenAfterIt(Channel channel) {
        Recipient recipient = recipient(channel).signInHalfWay().ask();
        recipient.answer(recipient.wrongCode()).assertStatus(401).assertSays("That code is not right");
        recipient.answer("12").assertStatus(401).assertSays("A code has 6 digits");
        recipient.answer(recipient.code()).assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void aCodeThatCameTooLateIsExpired(Channel channel) {
        Recipient recipient = recipient(channel);
        Person person = recipient.person().wait(Duration.ofMinutes(1)).open("/2fa/challenge");
        recipient.ask();
        String code = recipient.code();
        person.wait(Duration.ofMinutes(5));
        recipient.answer(code).assertStatus(401).assertSays("That code can no longer be used");
        person.program()
                .post("/2fa/verify", "method", channel.method(), "code", code)
                .assertProblem(401, "CODE_EXPIRED");
        recipient.ask().answer(recipient.code()).assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void anotherCodeComesAfterAPauseAndEndsTheFirst(Channel channel) {
        Recipient recipient = recipient(channel).signInHalfWay().ask().assertSays("Another one can be sent in");
        String first = recipient.code();
        recipient.ask().assertStatus(429).assertSays("We sent a code just now").assertSent(2);
        assertThat(Integer.parseInt(recipient.person().client().header("Retry-After")))
                .isBetween(20, 30);
        recipient.waitForAnother().ask().assertStatus(200).assertSent(3);
        String second = recipient.code();
        if (!first.equals(second)) {
            recipient.answer(first).assertStatus(401);
        }
        recipient.answer(second).assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void fiveWrongCodesEndTheSignIn(Channel channel) {
        Recipient recipient = recipient(channel).signInHalfWay().ask();
        for (int i = 0; i < 5; i++) {
            recipient.answer(recipient.wrongCode());
        }
        recipient.assertStatus(429).assertSays("Too many wrong codes");
        recipient.waitForAnother().person().assertOutside().signIn();
        recipient.ask().answer(recipient.code()).assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void aCodeIsForTheSignInThatAskedForIt(Channel channel) {
        Recipient owner = recipient(channel).signInHalfWay();
        Recipient thief = new Recipient(owner.person().atAnotherBrowser().signIn(), channel, owner.destination());
        owner.ask();
        thief.answer(owner.code()).assertStatus(401).assertSays("sent for another sign-in");
        owner.answer(owner.code()).assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void aSpentCodeIsSpent(Channel channel) {
        Recipient recipient = recipient(channel).signInHalfWay().ask();
        String code = recipient.code();
        recipient.answer(code).assertSignedIn();
        recipient.person().open("/2fa/challenge");
        recipient.answer(code).assertStatus(401);
    }

    @ParameterizedTest
    @EnumSource
    default void noMoreThanFiveAreSentInAnHour(Channel channel) {
        Recipient recipient = recipient(channel).signInHalfWay();
        for (int sent = 2; sent <= 5; sent++) {
            recipient.waitForAnother().ask().assertSent(sent);
        }
        recipient
                .waitForAnother()
                .ask()
                .assertStatus(429)
                .assertSays("no more are sent for now")
                .assertSent(5);
        assertThat(Integer.parseInt(recipient.person().client().header("Retry-After")))
                .isGreaterThan(3000);
        recipient.answer(recipient.code()).assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void whatTheGatewaySaysIsToldTruly(Channel channel) {
        Recipient recipient = Recipient.of(newPerson().signIn(), channel);
        recipient.begin(channel.notTaken()).assertStatus(422).assertSays("it was not accepted");
        recipient.begin(channel.outOfReach()).assertStatus(503).assertSays("is not answering");
        recipient.begin(channel.malformed()).assertStatus(400);
        assertThat(recipient.person().field("destination").val()).isEqualTo(channel.malformed());
        recipient.setUp().assertSays("Save your backup codes");
    }
}
