package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;

/** What people do with browsers that they trust. */
final class Trusting {

    private Trusting() {}

    /** Answers by the code of now, with the box ticked. */
    static Person answer(Person person) {
        String code = person.code();
        Seen.code(code);
        person.submit("/2fa/challenge", "method", "totp", "code", code, "trust", "true");
        ticket(person);
        return person.assertSignedIn();
    }

    /** The value of the cookie by which this browser is trusted; as secret as any token. */
    static String ticket(Person person) {
        String value = person.client().ticket().orElseThrow().getValue();
        Seen.token(value);
        return value;
    }

    static void carry(Person person, String ticket) {
        person.client().ticket().orElseThrow().setValue(ticket);
    }

    /** Puts a ticket into another browser, under the name that it has in this one. */
    static Person copy(Person from, String ticket, Person to) {
        to.client().plant(from.client().ticket().orElseThrow(), ticket);
        return to;
    }

    /** Signs out and in again, and is asked for nothing but the password. */
    static Person assertLetIn(Person person) {
        person.signOut().signIn().assertSignedIn();
        ticket(person);
        return person;
    }

    /** Signs out and in again, and is asked for a code. */
    static Person assertAsked(Person person) {
        return person.signOut().signIn().assertChallenged();
    }

    static JsonArray browsers(Person person) {
        Program program = person.program().get("/2fa").assertJson(200);
        return program.body().getJsonArray("trustedBrowsers");
    }

    static void assertNone(Person person) {
        assertThat(browsers(person)).isEmpty();
    }
}
