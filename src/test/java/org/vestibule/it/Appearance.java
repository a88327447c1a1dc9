package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every answer of ours says of itself: its headers, and which methods it takes. */
interface Appearance extends Guests {

    String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    List<String> ADDRESSES = List.of(
            "/2fa",
            "/2fa/challenge",
            "/2fa/verify",
            "/2fa/setup",
            "/2fa/setup/qr.png",
            "/2fa/setup/qr.svg",
            "/2fa/verify-setup",
            "/2fa/disable",
            "/2fa/backup-codes",
            "/2fa/resume",
            "/2fa/cancel");

    private static void assertGuarded(Client client, String path) {
        assertThat(client.header("Content-Security-Policy")).as(path).isEqualTo(CONTENT_SECURITY_POLICY);
        assertThat(client.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(client.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        assertThat(client.header("X-Frame-Options")).as(path).isEqualTo("DENY");
        assertThat(client.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
        assertThat(client.header("Cross-Origin-Resource-Policy")).as(path).isEqualTo("same-origin");
        assertThat(client.header("Permissions-Policy")).as(path).contains("camera=()");
    }

    private static void assertGuardedAndUnkept(Client client, String path) {
        assertGuarded(client, path);
        assertThat(client.header("Cache-Control")).as(path).isEqualTo("no-store");
    }

    @Test
    default void everyPageIsGuardedByItsHeadersForEverybody() {
        Person inside = newPerson().signIn().open("/2fa/setup").scan();
        inside.confirm(inside.code());
        assertGuardedAndUnkept(inside.client(), "/2fa/verify-setup");
        inside.open("/2fa/setup");
        for (Person person : List.of(inside, halfWayPerson(), newAdministrator().signIn())) {
            for (String path : ADDRESSES) {
                assertGuardedAndUnkept(person.client().get(path), path);
                assertGuardedAndUnkept(person.client().get(path, "Accept", "application/json"), path);
                assertGuardedAndUnkept(person.client().post(path), path);
            }
        }
    }

    @Test
    default void whatTurnsAsideIsNotKeptEither() {
        Person person = halfWayPerson();
        for (String path : List.of("/account", "/api/profile", "/papers/plan.txt", "/", "/vault/x")) {
            assertGuardedAndUnkept(person.client().get(path), path);
        }
    }

    @Test
    default void ourFilesAreServedByNameToEverybody() {
        Client client = newPerson().client();
        for (String name : List.of("style.css", "theme.css", "vestibule.js")) {
            assertThat(client.get("/2fa/assets/" + name).status()).isEqualTo(200);
            assertGuarded(client, name);
        }
        assertThat(client.get("/2fa/assets/style.jsp").status()).isEqualTo(404);
        assertThat(client.get("/WEB-INF/vestibule/challenge.jsp").status()).isEqualTo(404);
    }

    @Test
    default void noPageHasScriptOrStyleInItself() {
        Person person = newPerson().signIn();
        for (String path : List.of("/2fa", "/2fa/setup", "/2fa/challenge")) {
            person.open(path);
            assertThat(person.page().select("style, script:not([src]), [style], [onclick], [onload]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    default void otherMethodsAreRefused() {
        for (Person person : List.of(enrolledPerson(), halfWayPerson(), newPerson())) {
            for (String path : ADDRESSES) {
                for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND")) {
                    RawRequest request =
                            RawRequest.of(method, person.client().at(path).getPath(), person.client());
                    RawRequest.Answer answer = request.send(person.client().home());
                    assertThat(answer.status())
                            .as(request.toString())
                            .isBetween(400, 501)
                            .isNotEqualTo(500);
                    assertThat(answer.body()).doesNotContain("JSESSIONID=");
                }
            }
        }
    }

    @Test
    default void headIsGetWithoutWords() {
        Person person = halfWayPerson();
        RawRequest request =
                RawRequest.of("HEAD", person.client().at("/2fa/challenge").getPath(), person.client());
        RawRequest.Answer answer = request.send(person.client().home());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.head()).contains("Content-Security-Policy");
    }

    @Test
    default void optionsTellsNothing() {
        Person person = halfWayPerson();
        for (String path : ADDRESSES) {
            RawRequest request =
                    RawRequest.of("OPTIONS", person.client().at(path).getPath(), person.client());
            assertThat(request.send(person.client().home()).status()).as(path).isEqualTo(204);
        }
    }
}
