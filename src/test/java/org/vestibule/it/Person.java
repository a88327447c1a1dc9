package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser: cookies, forms as the page has them, redirects followed by hand; speaks in a person's verbs. */
final class Person {

    private final URI home;
    private final String name;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    private HttpResponse<String> last;
    private Authenticator phone;
    private List<String> backupCodes = List.of();

    Person(URI home, String name) {
        this.home = home;
        this.name = name;
    }

    /** The same person with the same phone, at another browser. */
    Person atAnotherBrowser() {
        Person other = new Person(home, name);
        other.phone = phone;
        other.backupCodes = backupCodes;
        return other;
    }

    Person signIn() {
        return signInWith(name + "-password");
    }

    Person signInWith(String password) {
        return post("/j_security_check", "j_username", name, "j_password", password)
                .follow();
    }

    Person signOut() {
        return post("/logout").follow();
    }

    /** Scans the picture of a setup page and confirms it by its first code. */
    Person setUp() {
        open("/2fa/setup");
        return scan().confirm(code());
    }

    Person scan() {
        String groups = page().select("#key").text();
        phone = new Authenticator(groups.replace(" ", ""));
        return this;
    }

    Person confirm(String code) {
        submit("/2fa/verify-setup", "code", code, "label", "Phone");
        if (!page().select("#codes li, .codes li, code").isEmpty() && status() == 200) {
            backupCodes = page().select("main")
                    .text()
                    .lines()
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> word.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"))
                    .toList();
        }
        return this;
    }

    Person answer(String code) {
        return submit("/2fa/challenge", "method", "totp", "code", code);
    }

    Person answerWithBackupCode(String code) {
        return submit("/2fa/challenge", "method", "backup-code", "code", code);
    }

    /** The code that the phone shows now. */
    String code() {
        return codeIn(0);
    }

    String codeIn(long seconds) {
        return phone.codeAt(now().plusSeconds(seconds));
    }

    List<String> backupCodes() {
        return backupCodes;
    }

    /** The application's time, which a test may have moved. */
    Instant now() {
        return Instant.ofEpochMilli(
                Long.parseLong(send(request("/test/clock").GET()).body()));
    }

    /** Lets time go by, for everybody. */
    Person wait(Duration time) {
        send(request("/test/clock?seconds=" + time.toSeconds()).POST(BodyPublishers.noBody()));
        return this;
    }

    Person open(String path) {
        last = send(request(path).GET().header("Accept", "text/html"));
        return follow();
    }

    /** Posts the form of the page at hand, with its token and what is typed into it. */
    Person submit(String path, String... fields) {
        String token = page().select("input[name=_csrf]").attr("value");
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "_csrf";
        all[fields.length + 1] = token;
        return post(path, all).follow();
    }

    Person post(String path, String... fields) {
        last = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form(fields))));
        return this;
    }

    /** Goes where the last answer leads, as long as it leads on. */
    Person follow() {
        for (int i = 0; i < 5 && location() != null; i++) {
            last = send(
                    HttpRequest.newBuilder(last.uri().resolve(location())).GET().header("Accept", "text/html"));
        }
        return this;
    }

    private String location() {
        return last.headers().firstValue("Location").orElse(null);
    }

    Person assertAt(String path) {
        assertThat(last.uri().getPath()).isEqualTo(home.getPath() + path.substring(1));
        return this;
    }

    Person assertSignedIn() {
        open("/account").assertAt("/account");
        assertThat(page().select("#caller").text()).isEqualTo(name);
        return this;
    }

    Person assertChallenged() {
        assertThat(page().select("form[action$=/2fa/challenge] input[name=code]"))
                .hasSize(1);
        return open("/account").assertAt("/2fa/challenge");
    }

    Person assertStatus(int expected) {
        assertThat(status()).isEqualTo(expected);
        return this;
    }

    Person assertSays(String sentence) {
        assertThat(page().select("main").text()).contains(sentence);
        return this;
    }

    int status() {
        return last.statusCode();
    }

    HttpResponse<String> last() {
        return last;
    }

    CookieManager cookies() {
        return cookies;
    }

    HttpClient client() {
        return client;
    }

    Document page() {
        return Jsoup.parse(last.body(), last.uri().toString());
    }

    Element field(String fieldName) {
        return page().selectFirst("[name=" + fieldName + "]");
    }

    URI at(String path) {
        return home.resolve(path.substring(1));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String form(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }
}
