package org.vestibule.send;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestibule.SendingSettings.Sms;

/**
 * Any gateway that takes a message by a POST: the operator gives address, headers and body, and every 2xx means yes.
 *
 * <p>What is filled into the body is escaped as its kind demands: as JSON, or as a form where a header says so. Each request has
 * an {@code Idempotency-Key}, the same at a second try.
 */
record Webhook(Sms settings) implements HttpGateway.Dialect {

    private static final Pattern PLACE = Pattern.compile("\\{(to|text|code|id)\\}");
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public HttpRequest.Builder request(Message message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(settings.url().orElseThrow()))
                .header("Idempotency-Key", message.id());
        String headers = settings.headers().value();
        headers.lines().filter(line -> !line.isBlank()).forEach(line -> add(request, line));
        boolean form = headers.contains(FORM);
        if (!form) {
            request.setHeader("Content-Type", "application/json");
        }
        return request.POST(BodyPublishers.ofString(filled(message, form ? Webhook::encoded : Json::escape)));
    }

    private static void add(HttpRequest.Builder request, String line) {
        int colon = line.indexOf(':');
        request.setHeader(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private String filled(Message message, UnaryOperator<String> escaped) {
        Map<String, String> values =
                Map.of("to", message.to(), "text", message.text(), "code", message.code(), "id", message.id());
        return PLACE.matcher(settings.body())
                .replaceAll(place -> Matcher.quoteReplacement(escaped.apply(values.get(place.group(1)))));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public boolean accepts(int status, String body) {
        return true;
    }

    @Override
    public boolean knowsKeys() {
        return true;
    }
}
