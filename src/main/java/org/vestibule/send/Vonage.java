package org.vestibule.send;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.vestibule.SendingSettings.Sms;

/**
 * The dialect of Vonage's Verify, version 2: it words the message itself, around our code; 202 and a {@code request_id}.
 *
 * <p>The code stays ours to check, for which the account must have "custom code". While one verification is under way to a
 * number, another to the same number is answered 409: that counts as "not now", so that a resend should wait for its end.
 */
record Vonage(Sms settings) implements HttpGateway.Dialect {

    private static final String USUAL = "https://api.nexmo.com";

    /** Vonage bears no other name in the message. */
    private static final int LONGEST_BRAND = 16;

    @Override
    public HttpRequest.Builder request(Message message) {
        String brand = settings.from()
                .substring(0, Math.min(LONGEST_BRAND, settings.from().length()));
        String language = message.locale().getLanguage().equals(Locale.GERMAN.getLanguage()) ? "de-de" : "en-us";
        String body = "{\"brand\":\"" + Json.escape(brand) + "\",\"locale\":\"" + language
                + "\",\"channel_timeout\":60,\"client_ref\":\"" + Json.escape(message.id()) + "\",\"code\":\""
                + Json.escape(message.code()) + "\",\"workflow\":[{\"channel\":\"sms\",\"to\":\""
                + Json.escape(message.to().substring(1)) + "\"}]}";
        return HttpRequest.newBuilder(URI.create(settings.url().orElse(USUAL) + "/v2/verify"))
                .header("Authorization", Basic.of(settings))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    @Override
    public boolean accepts(int status, String body) {
        return status == 202 && body.contains("\"request_id\"");
    }

    @Override
    public boolean knowsKeys() {
        return false;
    }
}
