package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests that another site makes in a person's browser. */
interface ForeignRequests extends Guests {

    List<String> CHANGES = List.of(
            "/2fa/challenge",
            "/2fa/setup",
            "/2fa/verify-setup",
            "/2fa/disable",
            "/2fa/backup-codes",
            "/2fa/browsers/revoke",
            "/2fa/cancel");

    private static void assertRefused(Person person, String path, String... headers) {
        HttpRequest.Builder request =
                person.client().posting(path, Client.form(person.client().withToken("code", "1")));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = person.client().send(request);
        assertThat(answer.statusCode()).as(path).isEqualTo(403);
    }

    @Test
    default void aFormWithoutTokenChangesNothing() {
        Person person = enrolledPerson();
        for (String path : CHANGES) {
            person.client().post(path, "code", "123456");
            person.assertStatus(403);
            person.client().post(path, "code", "123456", "_csrf", "A".repeat(44));
            person.assertStatus(403);
        }
        person.signOut().signIn().assertChallenged();
    }

    @Test
    default void theTokenOfAnotherSessionIsNone() {
        Person thief = halfWayPerson();
        String token = thief.client().token();
        Person person = halfWayPerson();
        person.client().post("/2fa/challenge", "code", person.code(), "_csrf", token);
        person.assertStatus(403).assertChallenged();
    }

    @Test
    default void theTokenChangesWithTheSession() {
        Person person = halfWayPerson();
        String halfWay = person.client().token();
        person.answer(person.code()).open("/2fa/backup-codes");
        assertThat(person.client().token()).isNotEmpty().isNotEqualTo(halfWay);
        person.client().post("/2fa/backup-codes", "_csrf", halfWay);
        person.assertStatus(403);
    }

    @Test
    default void aRequestFromElsewhereIsRefusedWhateverItsToken() {
        Person person = halfWayPerson();
        for (String path : CHANGES) {
            assertRefused(person, path, "Origin", "https://evil.example");
            assertRefused(person, path, "Origin", "null");
            assertRefused(person, path, "Sec-Fetch-Site", "cross-site");
            assertRefused(person, path, "Sec-Fetch-Site", "same-site");
        }
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void aRequestFromHereIsTakenWithWhatBrowsersSay() {
        Person person = halfWayPerson();
        String body = Client.form(person.client().withToken("code", person.code()));
        String origin = "http://" + person.client().home().getAuthority();
        HttpResponse<String> answer = person.client()
                .send(person.client()
                        .posting("/2fa/challenge", body)
                        .headers("Origin", origin, "Sec-Fetch-Site", "same-origin"));
        assertThat(answer.statusCode()).isEqualTo(303);
        person.assertSignedIn();
    }

    @Test
    default void jsonIsNotTakenFromElsewhere() {
        Person person = halfWayPerson();
        HttpResponse<String> answer = person.client()
                .send(person.client()
                        .request("/2fa/verify")
                        .header("Content-Type", "application/json")
                        .header("Origin", "https://evil.example")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + person.code() + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"CSRF\"");
        person.program().send("/2fa/verify", "text/plain", "{\"code\":\"1\"}").assertStatus(415);
    }

    @Test
    default void aForeignLoginIsNoLogin() {
        Person person = newPerson();
        String body = Client.form("j_username", person.name(), "j_password", person.name() + "-password");
        person.client()
                .send(person.client().posting("/j_security_check", body).header("Origin", "https://evil.example"));
        person.assertOutside();
    }

    @Test
    default void noSiteIsAllowedToAsk() {
        Person person = halfWayPerson();
        HttpResponse<String> answer = person.client()
                .send(person.client()
                        .request("/2fa/verify")
                        .headers("Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }
}
