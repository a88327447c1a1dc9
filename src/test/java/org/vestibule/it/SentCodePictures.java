package org.vestibule.it;

import java.time.Duration;

/** The pages of codes by text message and mail, for the {@link Screenshots}. */
final class SentCodePictures {

    private SentCodePictures() {}

    static void take(Visitor nina, Camera camera) {
        String number = Channel.SMS.next();
        nina.open("/2fa/setup?method=sms");
        camera.take("destination");
        nina.type("destination", "12 34").press("Send me a code");
        camera.take("destination-error");
        nina.type("destination", Channel.SMS.outOfReach()).press("Send me a code");
        camera.take("destination-unreachable");
        nina.type("destination", number).press("Send me a code");
        camera.take("destination-code");
        nina.confirm("000000");
        camera.take("destination-code-error");
        nina.confirm(nina.at(Channel.SMS, number).code()).noteCodes().open("/2fa/setup?method=email");
        camera.take("destination-email");
        String address = Channel.EMAIL.next();
        nina.type("destination", address).press("Send me a code");
        nina.confirm(nina.at(Channel.EMAIL, address).code())
                .open("/2fa/setup")
                .scan()
                .confirm()
                .open("/2fa");
        camera.take("settings-all-ways");
        nina.signOut().wait(Duration.ofMinutes(10)).signIn();
        camera.take("challenge-all-ways");
        nina.press("Text message " + Channel.SMS.masked(number));
        camera.take("challenge-sms");
        nina.answer("000000");
        camera.take("challenge-sms-error");
        nina.open("/outbox");
        camera.take("outbox");
    }
}
