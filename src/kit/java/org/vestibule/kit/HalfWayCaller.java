package org.vestibule.kit;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who asks in a crawl: sends what it was given, and keeps cookies as a browser does, where a session id changes on the way. */
final class HalfWayCaller {

    private static final String COOKIE = "Cookie";

    private final Wire wire;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> cookies = new LinkedHashMap<>();

    HalfWayCaller(Wire wire, Map<String, String> headers) {
        this.wire = wire;
        this.headers.putAll(headers);
        String given = this.headers.remove(COOKIE);
        Stream.of(given == null ? new String[0] : given.split(";", -1)).forEach(this::keep);
    }

    private void keep(String cookie) {
        String[] nameAndValue = cookie.strip().split("=", 2);
        if (nameAndValue.length == 2) {
            cookies.put(nameAndValue[0], nameAndValue[1]);
        }
    }

    HttpResponse<String> ask(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(wire.at(question.path()))
                .header("Accept", question.accept())
                .method(question.method(), BodyPublishers.noBody());
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    COOKIE,
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = wire.send(request);
        answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookie.split(";", 2)[0]));
        return answer;
    }
}
