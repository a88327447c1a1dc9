package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestibule.it.host.Vault;

/** Somebody with a stolen password at the inner door: no spelling and no method leads past it. */
interface HalfWayAttacks extends Guests {

    /** In which ways each spelling is tried. */
    default List<String> methods() {
        return List.of("GET", "HEAD", "POST", "OPTIONS", "TRACE", "PUT");
    }

    /** What only a protected page, or the application's inside, says. */
    List<String> PROTECTED = List.of(
            Vault.MARK,
            "id=\"caller\"",
            "The back office",
            "{\"caller\"",
            "<web-app",
            "security-constraint",
            "Manifest-Version");

    @Test
    default void aPersonInsideSeesWhatIsProtected() {
        Person person = newAdministrator().signIn();
        person.scan().confirm(person.code());
        for (String page : protectedPages()) {
            RawRequest request = RawRequest.of("GET", person.client().at(page).getPath(), person.client());
            assertThat(request.send(person.client().home()).body())
                    .as(page)
                    .containsAnyOf(PROTECTED.toArray(String[]::new));
        }
    }

    @Test
    default void noSpellingLeadsPastTheChallenge() {
        Person person = halfWayPerson();
        for (String method : methods()) {
            assertNoWayPast(person, method);
        }
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void noSpellingLeadsPastADemandedSetup() {
        Person person = newAdministrator().signIn();
        for (String method : methods()) {
            assertNoWayPast(person, method);
        }
        person.open("/2fa/setup").scan().confirm(person.code()).assertSignedIn();
    }

    @Test
    default void whatAnOddSpellingLedToIsForgottenAtThePlainOne() {
        Person inside = newAdministrator().signIn();
        inside.scan().confirm(inside.code());
        Person halfWay = halfWayPerson();
        URI home = inside.client().home();
        for (String page : protectedPages()) {
            String plain = home.getPath() + "open/" + "x".repeat(40) + page.hashCode();
            RawRequest.of("GET", plain + ";/../.." + page, inside.client()).send(home);
            for (Person person : List.of(halfWay, newPerson())) {
                RawRequest request = RawRequest.of("GET", plain, person.client());
                assertHarmless(request, request.send(home));
            }
        }
        halfWay.answer(halfWay.code()).assertSignedIn();
    }

    private void assertNoWayPast(Person person, String method) {
        URI home = person.client().home();
        String context = home.getPath().substring(0, home.getPath().length() - 1);
        for (String target : Spellings.all(protectedPages(), context, home.getAuthority())) {
            RawRequest request = RawRequest.of(method, target, person.client());
            assertHarmless(request, request.send(home));
        }
    }

    static void assertHarmless(RawRequest request, RawRequest.Answer answer) {
        assertThat(answer.body()).as(request + " -> " + answer.status()).doesNotContain(PROTECTED);
        if (Liberty.choked(request, answer)) {
            return;
        }
        assertThat(answer.status())
                .as(request + "\n" + answer.body())
                .matches(status -> status < 500 || status == 501 || Undertow.mayChokeOn(request));
        assertThat(answer.body()).as(request.toString()).doesNotContain("\tat ", "Exception");
        assertThat(answer.body()).as(request.toString()).doesNotContain("JSESSIONID=");
    }

    @Test
    default void headersThatNameAnotherAddressAreNotBelieved() {
        Person person = halfWayPerson();
        URI home = person.client().home();
        for (String header : List.of(
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-Forwarded-Prefix",
                "X-Forwarded-Path",
                "X-Forwarded-Uri",
                "Forwarded")) {
            for (String method : List.of("GET", "POST")) {
                RawRequest request = RawRequest.of(
                                method, person.client().at(person.desk()).getPath(), person.client())
                        .with(header, person.client().at("/open/who").getPath());
                assertHarmless(request, request.send(home));
                RawRequest reversed = RawRequest.of(
                                method, person.client().at("/open/who").getPath(), person.client())
                        .with(header, person.client().at(person.desk()).getPath())
                        .with("X-HTTP-Method-Override", "GET");
                assertHarmless(reversed, reversed.send(home));
            }
        }
    }

    @Test
    default void aPageOfOursSpeltOddlyIsNotOurs() {
        Person person = halfWayPerson();
        URI home = person.client().home();
        for (String odd : List.of(
                "2fa/challenge;x", "2fa//challenge", "./2fa/challenge", "2fa/%63hallenge%3b", "2fa/x/../challenge")) {
            RawRequest request = RawRequest.of("GET", home.getPath() + odd, person.client());
            assertThat(request.send(home).status()).as(request.toString()).isEqualTo(400);
        }
    }
}
