package org.vestibule.send;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.vestibule.SendingSettings.Sms;

/** The account and its secret as HTTP's Basic authentication writes them. */
final class Basic {

    private Basic() {}

    static String of(Sms settings) {
        byte[] both = (settings.account() + ":" + settings.password().value()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
