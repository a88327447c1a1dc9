package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.vestibule.Description;

/** The JSON API is as it is described: by what the others were answered ({@link Transcript}), and by what is asked here. */
interface ApiJourneys extends Guests {

    /** Only where the store is away, as in {@link StoreDownIT}. */
    String STORE_AWAY = " 503";

    /** Only behind a login of the application's own, as in {@link HostsIT}. */
    List<String> ELSEWHERE = List.of(
            "post /2fa/login 404", "post /2fa/logout 404", "post /2fa/token/refresh 404", "get /2fa/jwks.json 404");

    /** Only when two setups of one caller are confirmed at once, and there is room for one. */
    String RACE = "post /2fa/verify-setup 409";

    Duration TOO_OLD = Duration.ofMinutes(10);

    private static Set<String> described() {
        Set<String> all = new TreeSet<>();
        for (String path : Description.names("/paths")) {
            String item = "/paths/" + Description.escape(path);
            for (String method : Description.names(item)) {
                Description.names(item + "/" + method + "/responses")
                        .forEach(status -> all.add(method + " " + path + " " + status));
            }
        }
        return all;
    }

    private static List<String> paths(String method) {
        return Description.names("/paths").stream()
                .filter(path ->
                        Description.at("/paths/" + Description.escape(path)).has(method))
                .toList();
    }

    @Test
    default void theDescriptionIsOfThisApplication() {
        Person person = newPerson();
        Program program = person.program().get("/2fa/openapi.json").assertJson(200);
        JsonNode served = Description.json(program.body().toString());
        assertThat(served.at("/servers/0/url").asText() + "/")
                .isEqualTo(person.client().home().getPath());
        assertThat(served.get("paths")).isEqualTo(Description.at("/paths"));
        assertThat(served.get("components")).isEqualTo(Description.at("/components"));
        halfWayPerson().program().get("/2fa/openapi.json").assertJson(200);
    }

    @Test
    default void whatIsNoGoodRequestIsRefusedAlikeEverywhere() {
        Person person = enrolledPerson();
        for (String path : paths("post")) {
            Program program = person.program();
            program.send(path, "application/json", "{\"code\":").assertProblem(400, "BAD_REQUEST");
            program.send(path, "application/json", "{\"code\":[\"1\"]}").assertProblem(400, "BAD_REQUEST");
            program.send(path, "text/plain", "{}").assertProblem(415, "BAD_REQUEST");
            program.send(path, "application/json", "{\"code\":\"" + "1".repeat(70_000) + "\"}")
                    .assertProblem(413, "BAD_REQUEST");
            program.take(person.client()
                            .send(person.client()
                                    .request(path)
                                    .headers("Accept", "application/json", "Content-Type", "application/json")
                                    .header("Origin", "https://evil.example")
                                    .POST(BodyPublishers.ofString("{}"))))
                    .assertProblem(403, "CSRF");
        }
        person.assertSignedIn();
    }

    @Test
    default void aProgramOutsideLearnsThatEverywhere() {
        Set<String> described = described();
        Person person = newPerson();
        for (String path : paths("get")) {
            if (described.contains("get " + path + " 401")) {
                person.program().get(path).assertProblem(401, "INVALID_CREDENTIALS");
            }
        }
        for (String path : paths("post")) {
            if (described.contains("post " + path + " 401")) {
                assertThat(person.program().post(path).status()).as(path).isBetween(400, 401);
            }
        }
    }

    @Test
    default void aProgramInsideSeesEveryPageAndPicture() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        person.program().get("/2fa/setup/qr.png").assertStatus(200);
        person.program().get("/2fa/setup/qr.svg").assertStatus(200);
        person.program().get("/2fa/setup").assertProblem(405, "BAD_REQUEST");
        person.program().get("/2fa/challenge").assertStatus(303);
        person.program().get("/2fa/verify").assertStatus(303);
        person.program().get("/2fa/disable").assertStatus(303);
        person.program().get("/2fa/backup-codes").assertStatus(303);
        person.program().get("/2fa/verify-setup").assertStatus(303);
        person.program().post("/2fa/backup-codes").assertProblem(404, "BAD_REQUEST");
        person.confirm(person.code()).open("/2fa/setup/qr.png").open("/2fa/setup/qr.svg");
        person.program().get("/2fa/setup/qr.png").assertProblem(404, "BAD_REQUEST");
        person.program().get("/2fa/setup/qr.svg").assertProblem(404, "BAD_REQUEST");
        person.program().get("/2fa/verify").assertJson(200);
        person.open("/2fa/disable").open("/2fa/backup-codes").open("/2fa/setup");
    }

    @Test
    default void whereverACodeIsTakenFiveWrongOnesBringAWait() {
        for (String path : List.of("/2fa/disable", "/2fa/backup-codes", "/2fa/setup")) {
            Person person = enrolledPerson().wait(TOO_OLD);
            assertWaitAfterFive(person, path);
        }
        for (String path : List.of("/2fa/challenge", "/2fa/verify")) {
            assertWaitAfterFive(halfWayPerson(), path);
        }
    }

    private static void assertWaitAfterFive(Person person, String path) {
        Program program = person.program();
        for (int i = 0; i < 4; i++) {
            program.post(path, "code", person.wrongCode()).assertProblem(401, "INVALID_CODE");
        }
        program.post(path, "code", person.wrongCode());
        if (program.status() != 429) {
            program.post(path, "code", person.wrongCode());
        }
        program.assertProblem(429, "TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(program.header("Retry-After"))).isBetween(25, 30);
    }

    @Test
    default void theDoctorIsForAdministrators() {
        newPerson().signIn().program().get("/2fa/doctor").assertProblem(403, "FORBIDDEN");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    default void everyDescribedAnswerWasSeen() {
        Set<String> missing = described();
        missing.removeAll(Transcript.seen());
        missing.removeIf(answer -> answer.endsWith(STORE_AWAY));
        missing.remove(RACE);
        assertThat(missing).containsExactlyInAnyOrderElementsOf(ELSEWHERE);
    }
}
