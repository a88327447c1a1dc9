package org.vestibule.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser's part: cookies, forms as the page at hand has them, redirects followed by hand. */
final class Client {

    private final URI home;
    private final CookieManager cookies;
    private final HttpClient http;
    private String authorization = "";
    private String forwardedFor = "";
    private HttpResponse<String> last;

    Client(URI home) {
        this(home, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Client(URI home, CookieManager cookies) {
        this.home = home;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    /** The same browser with the same cookies, led to another server. */
    Client ledTo(URI otherHome) {
        return new Client(otherHome, cookies);
    }

    /** Asks for a page; header names and values in turn, in place of a browser's own {@code Accept}. */
    Client get(String path, String... headers) {
        return take(send(with(request(path), headers).GET()));
    }

    Client post(String path, String... fields) {
        return take(send(posting(path, form(fields))));
    }

    /** Sends a form of the page at hand as it stands there, as if its button was pressed. */
    Client press(Element form) {
        String[] fields = form.select("[name]").stream()
                .flatMap(field -> Stream.of(field.attr("name"), field.val()))
                .toArray(String[]::new);
        HttpRequest.Builder request = request(URI.create(form.absUrl("action")))
                .headers("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded");
        return take(send(request.POST(BodyPublishers.ofString(form(fields)))));
    }

    /** Posts the form of the page at hand, with its token and what is typed into it. */
    Client submit(String path, String... fields) {
        return post(path, withToken(fields));
    }

    String[] withToken(String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "_csrf";
        all[fields.length + 1] = token();
        return all;
    }

    HttpRequest.Builder posting(String path, String body) {
        return with(request(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends this {@code Authorization} along from now on, as a browser does that was told a password once. */
    Client identify(String header) {
        authorization = header;
        return this;
    }

    /** From now on it comes by way of a proxy, which says from where; straight again, when that is empty. */
    Client comeFrom(String addresses) {
        forwardedFor = addresses;
        return this;
    }

    /** Closes the browser and opens it again. */
    Client restart() {
        return forgetCookies().identify("");
    }

    Client forgetCookies() {
        cookies.getCookieStore().removeAll();
        return this;
    }

    void forgetCookies(String prefix) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith(prefix))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    /** What identifies this browser, as lines of a request's head. */
    String identity() {
        return "Cookie: " + cookies() + "\r\n"
                + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n");
    }

    /** Goes where the last answer leads, as long as it leads on. */
    Client follow() {
        for (int i = 0; i < 5 && header("Location") != null; i++) {
            last = send(with(request(last.uri().resolve(header("Location")))).GET());
        }
        return this;
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request.header("Accept", "text/html") : request.headers(headers);
    }

    HttpRequest.Builder request(String path) {
        return request(at(path));
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Transcript.note(home, http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<HttpResponse<String>> sendSoon(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    Client take(HttpResponse<String> answer) {
        last = answer;
        return this;
    }

    HttpResponse<String> last() {
        return last;
    }

    int status() {
        return last.statusCode();
    }

    /** A header of the last answer; null when it has none of that name. */
    String header(String name) {
        return last.headers().firstValue(name).orElse(null);
    }

    Document page() {
        return Jsoup.parse(last.body(), last.uri().toString());
    }

    /** The hidden token of the page at hand. */
    String token() {
        return page().select("input[name=_csrf]").attr("value");
    }

    /** Whether the last answer is the application's own question for the password. */
    boolean asksForPassword() {
        return !last.uri().getPath().contains("/2fa/")
                && !last.body().contains("2FA_")
                && (status() == 401 || page().selectFirst("[type=password]") != null);
    }

    URI home() {
        return home;
    }

    URI at(String path) {
        return home.resolve(path.substring(1));
    }

    String sessionId() {
        return cookie("JSESSIONID").getValue();
    }

    HttpCookie cookie(String prefix) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    /** The cookie in which this browser keeps that it is trusted. */
    Optional<HttpCookie> ticket() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().contains("vestibule-d-"))
                .findFirst();
    }

    /** Puts another browser's cookie into this one, with this value. */
    void plant(HttpCookie cookie, String value) {
        HttpCookie copy = (HttpCookie) cookie.clone();
        copy.setValue(value);
        cookies.getCookieStore().add(home, copy);
    }

    /** The value of the {@code Cookie} header that this browser sends. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static String form(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }
}
