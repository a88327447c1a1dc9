package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of requests to our addresses with something wrong in each, the same ones at every run. */
interface MutatedRequests extends Guests {

    int SEED = 6238;

    /** How many there are. */
    default int rounds() {
        return 10_000;
    }

    @Test
    default void nothingBreaksWhateverIsSent() {
        Person inside = enrolledPerson().wait(Duration.ofMinutes(6)).open("/2fa/backup-codes");
        Person halfWay = halfWayPerson();
        Person enrolling = newAdministrator().signIn().open("/2fa/setup");
        List<RawRequest> good = new ArrayList<>();
        for (Person person : List.of(inside, halfWay, enrolling)) {
            Appearance.ADDRESSES.forEach(address -> good.addAll(goodRequests(person, address)));
        }
        Mutation mutation = new Mutation(new Random(SEED));
        URI home = inside.client().home();
        for (int i = 0; i < rounds(); i++) {
            RawRequest bad = mutation.of(good.get(i % good.size()));
            HalfWayAttacks.assertHarmless(bad, bad.send(home));
        }
        inside.wait(Duration.ofMinutes(16))
                .signInHalfWay()
                .answer(inside.code())
                .assertSignedIn();
        assertThat(inside.program().get("/2fa").body().getInt("backupCodesLeft"))
                .isEqualTo(10);
        halfWay.signInHalfWay().answer(halfWay.code()).assertSignedIn();
    }

    private static List<RawRequest> goodRequests(Person person, String address) {
        String path = person.client().at(address).getPath();
        RawRequest post = RawRequest.of("POST", path, person.client()).with("Accept", "text/html");
        return List.of(
                RawRequest.of("GET", path + "?method=totp&id=1&replace=2", person.client())
                        .with("Accept", "text/html;q=0.9,application/json;q=0.8")
                        .with("Accept-Language", "de-AT,de;q=0.9,en;q=0.5"),
                post.with("Content-Type", MalformedRequests.FORM)
                        .withBody(
                                Client.form(person.client().withToken("code", "123456", "label", "Phone", "id", "x"))),
                post.with("Content-Type", MalformedRequests.JSON)
                        .with("X-Vestibule-CSRF", person.client().token())
                        .withBody("{\"code\":\"123456\",\"method\":\"totp\",\"label\":\"Phone\",\"secret\":\"ABC\"}"));
    }
}
