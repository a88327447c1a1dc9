package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Hosts with other policies than the demo's, by their names, and who is there. */
interface Policies {

    AtomicInteger COUNT = new AtomicInteger();

    /** Where the host of that name is. */
    URI home(String host);

    /** What the server wrote to its log. */
    String output();

    default Person guest(String host) {
        return guest(host, "");
    }

    default Person administrator(String host) {
        return guest(host, "-admin");
    }

    default Person guest(String host, String suffix) {
        return new Person(home(host), "guest-" + COUNT.incrementAndGet() + suffix);
    }

    /** Somebody with a phone, at a browser that is not signed in. */
    default Person enrolled(String host) {
        return guest(host).signIn().setUp().signOut().waitForNextCode();
    }

    static void assertPasswordOnly(Person person) {
        JsonObject profile =
                person.program().get("/api/profile").assertJson(200).body();
        assertThat(profile.getJsonArray("amr").toString()).isEqualTo("[\"pwd\"]");
        assertThat(profile.getJsonArray("groups").toString()).doesNotContain("MFA");
    }
}
