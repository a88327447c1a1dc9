package org.vestibule.send;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.vestibule.SendingSettings.Sms;

/**
 * The dialect of Twilio's message resource: a form, a password, 201 and the message's {@code sid}.
 *
 * <p>It has no key for a message: a second try is made only where the first was not taken. A sender that begins with {@code MG}
 * is a messaging service.
 */
record Twilio(Sms settings) implements HttpGateway.Dialect {

    private static final String USUAL = "https://api.twilio.com";

    @Override
    public HttpRequest.Builder request(Message message) {
        String path = "/2010-04-01/Accounts/" + settings.account() + "/Messages.json";
        String sender = settings.from().startsWith("MG") ? "MessagingServiceSid" : "From";
        String form = "To=" + encoded(message.to()) + "&" + sender + "=" + encoded(settings.from()) + "&Body="
                + encoded(message.text());
        return HttpRequest.newBuilder(URI.create(settings.url().orElse(USUAL) + path))
                .header("Authorization", Basic.of(settings))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public boolean accepts(int status, String body) {
        return status == 201 && body.contains("\"sid\"");
    }

    @Override
    public boolean knowsKeys() {
        return false;
    }
}
