package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a caller was going when a door was in the way. */
interface ReturnJourneys extends Guests {

    @Test
    default void aPersonIsLedToWhereTheyWereGoingWithItsQuery() {
        Person person = enrolledPerson().signOut().waitForNextCode();
        person.open("/account?tab=2&q=%C3%A4").assertAt("/login").signIn().answer(person.code());
        assertThat(person.client().last().uri().getRawQuery()).isEqualTo("tab=2&q=%C3%A4");
        person.assertAt("/account");
    }

    @Test
    default void aPageAskedForHalfWayIsReturnedToToo() {
        Person person = halfWayPerson().open("/account?from=half-way").assertAt("/2fa/challenge");
        person.answer(person.code()).assertAt("/account");
        assertThat(person.client().last().uri().getQuery()).isEqualTo("from=half-way");
    }

    @Test
    default void withoutAnythingSavedTheWayLeadsHome() {
        Person person = halfWayPerson();
        person.answer(person.code()).assertAt("/");
    }

    @Test
    default void noAddressOfOursIsReturnedTo() {
        Person person = halfWayPerson().open("/2fa/verify-setup").open("/2fa/setup");
        person.answer(person.code()).assertAt("/");
    }

    @Test
    default void noSpellingLeadsToAnotherSite() {
        for (String target : List.of(
                "//evil.example",
                "//evil.example/../journeys/account",
                "/\\evil.example",
                "/%5cevil.example",
                "/%2f/evil.example",
                "http://evil.example/",
                "http://evil.example/journeys/account",
                "/journeys/account?a=//evil.example",
                "/journeys//evil.example",
                "/%0d%0aLocation:http://evil.example")) {
            assertStaysHere(target);
        }
    }

    private void assertStaysHere(String target) {
        Person person = halfWayPerson();
        URI home = person.client().home();
        RawRequest.of("GET", target, person.client())
                .with("Accept", "text/html")
                .send(home);
        person.client().submit("/2fa/challenge", "method", "totp", "code", person.code());
        assertThat(person.status()).as(target).isEqualTo(303);
        assertThat(home.resolve(person.client().header("Location")).getAuthority())
                .as(target)
                .isEqualTo(home.getAuthority());
    }

    @Test
    default void noParameterNamesTheAddress() {
        Person person = halfWayPerson().open("/2fa/challenge?next=//evil.example&returnTo=http://evil.example/");
        person.client().submit("/2fa/challenge", "method", "totp", "code", person.code(), "next", "//evil.example/");
        assertThat(person.client().header("Location"))
                .isEqualTo(person.client().home().getPath());
    }
}
