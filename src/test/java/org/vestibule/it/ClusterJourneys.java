package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A caller who does not know, and need not, which of two servers answers. */
interface ClusterJourneys extends Guests {

    /** Two keys, as an operator makes them. */
    String OLD = "old:jtCEr09DR0K2UWxmksPV2G3UP0+3IlowWK10tjoQ88E=";

    String NEW = "new:LdkOFAoSca4Qtwq9moj06bjGYvT0uINAiztQohXxo0w=";

    int RACES = 1000;

    /** The time of a node may differ from the database's by what these tests move it. */
    String ANY_TIME = "-Dvestibule.clock-tolerance-seconds=86400";

    Cluster cluster();

    static String[] with(String... keys) {
        return new String[] {"-Dvestibule.keys=" + String.join(",", keys), ANY_TIME};
    }

    @Override
    default Person person(String name) {
        return new Person(cluster().here(), name);
    }

    /** Somebody at the first server, with nothing but the password and with a phone that shows a new code. */
    private Person asked() {
        Person person = enrolledPerson().signOut();
        nextCode();
        return person.signIn().assertChallenged();
    }

    private void nextCode() {
        cluster().pass(Duration.ofSeconds(30));
    }

    /** Signs in once more at the first server and at the second. */
    private void assertSignsInEverywhere(Person person) {
        for (URI home : List.of(cluster().here(), cluster().there())) {
            nextCode();
            Person again = person.atAnotherBrowserOf(home).signIn().assertChallenged();
            again.answer(again.code()).assertSignedIn();
        }
    }

    @Test
    default void thePasswordHereTheCodeThereAndThePageHere() {
        Person here = asked();
        Person there = here.ledTo(cluster().there()).assertChallenged();
        there.answer(there.code()).assertSignedIn();
        here.assertSignedIn();
        there.signOut();
        here.assertOutside();
    }

    @Test
    default void nobodyLosesAnythingWhenAServerDies() {
        Person halfWay = asked();
        Person inside = enrolledPerson().assertSignedIn();
        Person inSetup = newPerson().signIn().open("/2fa/setup").scan();
        cluster().withoutTheFirst(() -> {
            Person answering = halfWay.ledTo(cluster().there()).assertChallenged();
            answering.answer(answering.code()).assertSignedIn();
            inside.ledTo(cluster().there()).assertSignedIn();
            Person confirming = inSetup.ledTo(cluster().there()).open("/2fa/setup");
            confirming.confirm(confirming.code()).assertSignedIn();
        });
        halfWay.assertSignedIn();
        inside.assertSignedIn();
        inSetup.assertSignedIn();
    }

    @Test
    default void eachOfAThousandRacesHasOneWinner() {
        Person person = enrolledPerson();
        for (int race = 0; race < RACES; race++) {
            nextCode();
            assertThat(admittedOfBoth(person, "code", person.code()))
                    .as("race %d", race)
                    .isEqualTo(1);
        }
    }

    @Test
    default void aBackupCodeHasOneWinner() {
        Person person = enrolledPerson();
        for (String code : person.backupCodes()) {
            assertThat(admittedOfBoth(person, "backupCode", code)).isEqualTo(1);
        }
    }

    /** How many of two programs are admitted that answer the same at the same time, one at each server. */
    private long admittedOfBoth(Person person, String field, String code) {
        List<CompletableFuture<HttpResponse<String>>> both = Stream.of(
                        cluster().here(), cluster().there())
                .map(home -> new Client(home))
                .map(client -> verifying(client, tempToken(person, client), field, code))
                .toList()
                .stream()
                .map(Answering::send)
                .toList();
        List<HttpResponse<String>> answers =
                both.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 401));
        return answers.stream().filter(answer -> answer.statusCode() == 200).count();
    }

    /** An answer that is ready to be sent. */
    record Answering(Client client, HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<String>> send() {
            return client.sendSoon(request);
        }
    }

    private static String tempToken(Person person, Client client) {
        return new Program(client)
                .post("/2fa/login", "username", person.name(), "password", person.name() + "-password")
                .assertJson(200)
                .text("tempToken");
    }

    private static Answering verifying(Client client, String tempToken, String field, String code) {
        String body = "{\"tempToken\":\"" + tempToken + "\",\"" + field + "\":\"" + code + "\"}";
        return new Answering(
                client,
                client.request("/2fa/verify")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    @Test
    default void guessesAreCountedTogether() {
        Person person = enrolledPerson();
        person.atAnotherBrowserOf(cluster().here()).signIn().guess(3).assertStatus(401);
        Person there = person.atAnotherBrowserOf(cluster().there()).signIn();
        there.guess(2).assertStatus(401).guess(1).assertStatus(429);
        person.atAnotherBrowserOf(cluster().here()).signIn().guess(1).assertStatus(429);
    }

    @Test
    default void aChangeOfFactorsHereEndsThePassThere() {
        Person here = enrolledPerson();
        nextCode();
        Person there = here.atAnotherBrowserOf(cluster().there()).signIn();
        there.answer(there.code()).assertSignedIn();
        here.open("/2fa/backup-codes").submit("/2fa/backup-codes").assertSignedIn();
        nextCode();
        there.assertChallenged();
    }

    @Test
    default void keysAreRotatedByRestartingOneServerAfterTheOther() {
        Person person = enrolledPerson();
        Runnable signInEverywhere = () -> assertSignsInEverywhere(person);
        cluster().restartOneAfterTheOther(signInEverywhere, with(OLD, NEW));
        signInEverywhere.run();
        cluster().restartOneAfterTheOther(signInEverywhere, with(NEW, OLD));
        signInEverywhere.run();
        person.assertSignedIn();
    }

    @Test
    default void aServerWhoseClockJumpsLetsNobodyIn() {
        Person person = enrolledPerson();
        Person there = person.atAnotherBrowserOf(cluster().there()).signIn().assertChallenged();
        cluster().withWrongTimeThere(Duration.ofDays(-2), () -> there.answer(there.code())
                .assertStatus(503));
        nextCode();
        Person again = person.atAnotherBrowserOf(cluster().there()).signIn().assertChallenged();
        again.answer(again.code()).assertSignedIn();
    }
}
