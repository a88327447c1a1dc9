package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of another origin that the operator listed, and of those that only look like it. */
interface OriginJourneys extends Guests {

    /** What the deployment lists. */
    String LISTED = "http://localhost:5173";

    private static HttpResponse<String> ask(Person person, String path, String origin, String method) {
        return person.client()
                .send(person.client()
                        .request(path)
                        .headers("Origin", origin, "Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "cors")
                        .headers("Access-Control-Request-Method", method)
                        .headers("Access-Control-Request-Headers", "content-type")
                        .method("OPTIONS", BodyPublishers.noBody()));
    }

    private static HttpResponse<String> post(Person person, String path, String origin, String body) {
        return person.client()
                .send(person.client()
                        .request(path)
                        .headers("Origin", origin, "Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "cors")
                        .headers("Accept", "application/json", "Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(Person person, String path, String origin) {
        HttpRequest.Builder request = person.client()
                .request(path)
                .headers("Origin", origin, "Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "cors")
                .header("Accept", "application/json")
                .GET();
        return person.client().send(request);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }

    private static void assertOpen(HttpResponse<String> answer) {
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(LISTED);
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(header(answer, "Access-Control-Expose-Headers")).isEqualTo("X-Vestibule-CSRF, Retry-After");
        assertThat(header(answer, "Vary")).contains("Origin");
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.headers().map().keySet())
                .as(answer.uri().toString())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }

    @Test
    default void aListedOriginMayAskWhatARoomTakes() {
        Person person = newPerson();
        HttpResponse<String> answer = ask(person, "/2fa/verify", LISTED, "POST");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertOpen(answer);
        assertThat(header(answer, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(header(answer, "Access-Control-Allow-Headers"))
                .isEqualTo("Content-Type, Authorization, X-Auth-Strategy, X-Vestibule-CSRF");
        assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("600");
        assertThat(header(answer, "Set-Cookie")).isEmpty();

        assertThat(header(ask(person, "/2fa", LISTED, "GET"), "Access-Control-Allow-Methods"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(header(ask(person, "/2fa/cancel", LISTED, "POST"), "Access-Control-Allow-Methods"))
                .isEqualTo("POST, OPTIONS");
    }

    @Test
    default void aListedOriginLivesACallersLife() {
        Person person = newPerson().signIn();
        HttpResponse<String> offer = post(person, "/2fa/setup", LISTED, "{}");
        assertOpen(offer);
        person.carry(person.program().take(offer).assertJson(200).text("secret"));
        HttpResponse<String> confirmed =
                post(person, "/2fa/verify-setup", LISTED, "{\"code\":\"" + person.code() + "\"}");
        assertOpen(confirmed);
        person.keep(person.program().take(confirmed).assertJson(200).texts("backupCodes"));
        person.signInHalfWay();

        HttpResponse<String> heldUp = get(person, "/2fa", LISTED);
        assertOpen(heldUp);
        person.program().take(heldUp).assertProblem(401, "2FA_REQUIRED");
        HttpResponse<String> wrong = post(person, "/2fa/verify", LISTED, "{\"code\":\"" + person.wrongCode() + "\"}");
        assertOpen(wrong);
        person.program().take(wrong).assertProblem(401, "INVALID_CODE");
        assertOpen(post(person, "/2fa/verify", LISTED, "{\"code\":\"" + person.code() + "\"}"));
        assertOpen(get(person, "/2fa", LISTED));
        assertThat(get(person, "/2fa", LISTED).statusCode()).isEqualTo(200);
        assertThat(post(person, "/2fa/disable", LISTED, "{}").statusCode()).isEqualTo(200);
        assertOpen(post(person, "/2fa/cancel", LISTED, "{}"));
    }

    @Test
    default void aListedOriginReadsThatSomebodyIsHeldUpOrOutside() {
        HttpResponse<String> halfWay = get(halfWayPerson(), "/api/profile", LISTED);
        assertThat(halfWay.statusCode()).isEqualTo(401);
        assertThat(halfWay.body()).contains("\"2FA_REQUIRED\"");
        assertOpen(halfWay);
        HttpResponse<String> outside = get(newPerson(), "/api/profile", LISTED);
        assertThat(outside.statusCode()).isEqualTo(401);
        assertThat(outside.body()).contains("\"INVALID_CREDENTIALS\"");
        assertOpen(outside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://localhost:5173.evil.example",
                "http://localhost:51730",
                "http://localhost:5174",
                "http://localhost",
                "https://localhost:5173",
                "http://LOCALHOST:5173",
                "http://localhost.:5173",
                "http://127.0.0.1:5173",
                "http://evil.localhost:5173",
                "http://localhost:5173/",
                "http://localhost:5173, https://evil.example",
                "http://me@localhost:5173",
                "*"
            })
    default void whatOnlyLooksLikeIsNotListed(String origin) {
        Person person = halfWayPerson();
        HttpResponse<String> asked = ask(person, "/2fa/verify", origin, "POST");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertClosed(asked);
        assertThat(header(asked, "Vary")).contains("Origin");

        HttpResponse<String> refused = post(person, "/2fa/verify", origin, "{\"code\":\"" + person.code() + "\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"CSRF\"");
        assertClosed(refused);
        assertThat(header(refused, "Vary")).contains("Origin");

        assertClosed(get(person, "/2fa", origin));
        assertClosed(get(person, "/api/profile", origin));
        person.answer(person.code()).assertSignedIn();
        assertClosed(get(person, "/2fa", origin));
        assertClosed(get(person, "/api/profile", origin));
    }

    @Test
    default void aFormOfAListedOriginNeedsItsTokenAsAnyForm() {
        Person person = halfWayPerson();
        String token = person.client().token();
        HttpRequest.Builder without = person.client()
                .posting("/2fa/challenge", "code=" + person.code())
                .header("Origin", LISTED);
        assertThat(person.client().send(without).statusCode()).isEqualTo(403);
        HttpRequest.Builder with = person.client()
                .posting("/2fa/challenge", Client.form("code", person.code(), "_csrf", token))
                .header("Origin", LISTED);
        assertThat(person.client().send(with).statusCode()).isEqualTo(303);
    }

    @Test
    default void noPageIsReadByAListedOrigin() {
        Person person = newPerson().signIn();
        for (String path : List.of("/2fa", "/2fa/setup", "/account")) {
            HttpResponse<String> page = person.client()
                    .send(person.client()
                            .request(path)
                            .headers("Accept", "text/html", "Origin", LISTED)
                            .GET());
            assertThat(page.body()).contains("<html");
            assertClosed(page);
        }
    }

    @Test
    default void theLoginFormIsNotForOtherOrigins() {
        Person person = newPerson();
        String body = Client.form("j_username", person.name(), "j_password", person.name() + "-password");
        person.client().send(person.client().posting("/j_security_check", body).header("Origin", LISTED));
        person.assertOutside();
    }

    @Test
    default void theQuestionForAnAddressOfTheHostsIsTheHostsToAnswer() {
        Person outside = newPerson();
        HttpResponse<String> answer = ask(outside, "/api/profile", LISTED, "GET");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Headers")).isEqualTo("Authorization");
        assertClosed(ask(outside, "/api/profile", "https://evil.example", "GET"));

        Person inside = newPerson().signIn();
        HttpResponse<String> profile = get(inside, "/api/profile", LISTED);
        assertThat(profile.statusCode()).isEqualTo(200);
        assertThat(header(profile, "Access-Control-Allow-Origin")).isEqualTo(LISTED);
    }

    /** No browser sends a cookie with that question: whoever does is guarded like anybody. */
    @Test
    default void halfWayInTheQuestionOpensNothing() {
        assertThat(ask(halfWayPerson(), "/vault/x", LISTED, "GET").statusCode()).isEqualTo(401);
    }
}
