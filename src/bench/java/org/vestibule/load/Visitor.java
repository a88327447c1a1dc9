package org.vestibule.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestibule.kit.VirtualAuthenticator;

/** Somebody at an application, whose answers are all looked at: a run in which something goes wrong measures nothing. */
final class Visitor {

    private static final Pattern SECRET = Pattern.compile("\"secret\"\\s*:\\s*\"([A-Z2-7]+)\"");

    private final HttpClient http;
    private final URI home;
    private final String name;
    private String cookie = "";
    private VirtualAuthenticator phone;
    private String code = "000000";

    Visitor(HttpClient http, URI home, String name) {
        this.http = http;
        this.home = home;
        this.name = name;
    }

    void signIn() {
        expect(204, send(form("sign-in", "username=" + name)));
    }

    void signOut() {
        expect(204, send(form("sign-out", "")));
        cookie = "";
    }

    /** Closes the browser: the session stays, until it ends by itself. */
    void leave() {
        cookie = "";
    }

    void enroll(Instant now) {
        signIn();
        Matcher secret = SECRET.matcher(expect(200, send(json("2fa/setup", "{}"))));
        if (!secret.find()) {
            throw new IllegalStateException("No key is offered");
        }
        phone = VirtualAuthenticator.ofKey(secret.group(1));
        readPhone(now);
        expect(200, send(json("2fa/verify-setup", answer())));
        signOut();
    }

    /** Looks at the phone, so that it need not be done while time is taken. */
    void readPhone(Instant now) {
        code = phone.codeAt(now);
    }

    void readPhoneWrongly(Instant now) {
        code = phone.wrongCodeAt(now);
    }

    /** A server calls a session new until it is done with the request that began it; whoever answers before is sent away once. */
    void answerRightly() {
        HttpResponse<String> first = send(json("2fa/verify", answer()));
        boolean early = first.statusCode() == 401 && first.body().contains("2FA_REQUIRED");
        expect(200, early ? send(json("2fa/verify", answer())) : first);
    }

    void answerWrongly() {
        expect(401, send(json("2fa/verify", answer())));
    }

    /** Signs in anew and answers with the code at hand; the status, or 0 when none came. */
    int tryToSignIn() {
        try {
            leave();
            signIn();
            return send(json("2fa/verify", answer())).statusCode();
        } catch (UncheckedIOException | IllegalStateException noAnswer) {
            return 0;
        }
    }

    void makeRow() {
        expect(200, send(to("check").PUT(BodyPublishers.noBody())));
    }

    /** The bare application's part of an answer. */
    void check(String updates) {
        expect(200, send(json("check?updates=" + updates, answer())));
    }

    void readPage() {
        expect(200, send(to("page")));
    }

    private String answer() {
        return "{\"code\":\"" + code + "\"}";
    }

    private HttpRequest.Builder json(String path, String body) {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder form(String path, String body) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        if (header.startsWith("JSESSIONID")) {
            cookie = header.substring(0, header.indexOf(';'));
        }
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.uri() + " answers " + answer.statusCode() + " and not " + status + ": " + answer.body());
        }
        return answer.body();
    }
}
