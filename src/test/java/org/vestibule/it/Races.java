package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A hundred answers at once. */
interface Races extends Guests {

    int MANY = 100;

    private static CompletableFuture<HttpResponse<String>> answering(Person person, String name, String code) {
        HttpRequest.Builder request = person.client()
                .request("/2fa/verify")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"" + name + "\":\"" + code + "\"}"));
        return person.client().sendSoon(request);
    }

    /** How many were admitted; none may have failed in any other way than a wrong answer does. */
    private static long admitted(Stream<CompletableFuture<HttpResponse<String>>> answers) {
        List<CompletableFuture<HttpResponse<String>>> begun = answers.toList();
        List<HttpResponse<String>> done =
                begun.stream().map(CompletableFuture::join).toList();
        assertThat(done).allSatisfy(answer -> assertThat(answer.statusCode()).isLessThan(500));
        return done.stream()
                .filter(answer -> answer.body().contains("\"verified\":true"))
                .count();
    }

    @Test
    default void oneCodeInOneLoginAdmitsOnce() {
        answeredAtOnce(MANY).assertSignedIn();
    }

    /** Somebody who sent the same right code so many times at once. */
    default Person answeredAtOnce(int times) {
        Person person = halfWayPerson();
        String code = person.code();
        assertThat(admitted(IntStream.range(0, times).mapToObj(i -> answering(person, "code", code))))
                .isEqualTo(1);
        return person;
    }

    @Test
    default void oneCodeInAHundredLoginsAdmitsOne() {
        oneCodeInSoManyLoginsAdmitsOne(MANY);
    }

    default void oneCodeInSoManyLoginsAdmitsOne(int many) {
        Person person = enrolledPerson().waitForNextCode();
        List<Person> everywhere = IntStream.range(0, many)
                .mapToObj(i -> person.atAnotherBrowser().signIn())
                .toList();
        String code = person.code();
        assertThat(admitted(everywhere.stream().map(one -> answering(one, "code", code))))
                .isEqualTo(1);
    }

    @Test
    default void oneBackupCodeAdmitsOnce() {
        Person person = halfWayPerson();
        String code = person.backupCodes().get(0);
        assertThat(admitted(IntStream.range(0, MANY).mapToObj(i -> answering(person, "backupCode", code))))
                .isEqualTo(1);
        assertThat(person.program().get("/2fa").body().getInt("backupCodesLeft"))
                .isEqualTo(9);
    }

    @Test
    default void ofAHundredGuessesFiveAreLookedAt() {
        Person person = halfWayPerson();
        String guess = person.wrongCode();
        assertThat(admitted(IntStream.range(0, MANY).mapToObj(i -> answering(person, "code", guess))))
                .isZero();
        long lookedAt =
                ServerLog.count("authn_login_fail_2fa", person) + ServerLog.count("authn_2fa_password_suspect", person);
        assertThat(lookedAt).isEqualTo(5);
    }

    @Test
    default void twoConfirmationsOfOneOfferMakeOneAuthenticator() {
        Person person = newPerson().signIn().open("/2fa/setup").scan();
        String body = "{\"code\":\"" + person.code() + "\"}";
        List<CompletableFuture<HttpResponse<String>>> both = IntStream.range(0, 10)
                .mapToObj(i -> person.client()
                        .sendSoon(person.client()
                                .request("/2fa/verify-setup")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(person.program().get("/2fa").body().getJsonArray("methods")).hasSize(1);
    }

    /** A page that asks by itself, while its caller makes new backup codes: each change ends all passes but the one it gives. */
    @Test
    default void whoeverChangesFactorsStaysInsideWhateverThePageAsksForMeanwhile() {
        Person person = enrolledPerson();
        RawRequest asking = raw(person, "GET", "/2fa").with("Accept", MalformedRequests.JSON);
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> asked = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    while (!over.get()) {
                        assertThat(asking.send(person.client().home()).status()).isEqualTo(200);
                    }
                }))
                .toList();
        try {
            for (int i = 0; i < 10; i++) {
                person.program().post("/2fa/backup-codes").assertJson(200);
            }
        } finally {
            over.set(true);
        }
        asked.forEach(CompletableFuture::join);
    }

    @Test
    default void aSessionThatEndsUnderOtherRequestsBreaksNothing() {
        endingUnderOtherRequests(20);
    }

    /** Somebody cancels the sign-in while other tabs are still loading, so many times. */
    default void endingUnderOtherRequests(int times) {
        Person person = enrolledPerson();
        for (int i = 0; i < times; i++) {
            person.signInHalfWay();
            URI home = person.client().home();
            RawRequest cancel = raw(person, "POST", "/2fa/cancel").with("Content-Type", MalformedRequests.JSON);
            Stream.of(
                            raw(person, "GET", "/2fa/challenge"),
                            raw(person, "GET", person.desk()),
                            cancel.withBody("{}"),
                            raw(person, "GET", "/2fa"),
                            raw(person, "GET", person.desk()),
                            raw(person, "GET", "/2fa/setup"))
                    .map(request -> CompletableFuture.runAsync(() -> {
                        assertOrderly(request, request.send(home));
                    }))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        person.signInHalfWay().answer(person.code()).assertSignedIn();
    }

    /** Where a session ends just then, Weld throws before any application is asked; Elytron and filters of hosts do, too. */
    private static void assertOrderly(RawRequest request, RawRequest.Answer answer) {
        if (answer.status() == 500) {
            assertThat(answer.body()).doesNotContain(HalfWayAttacks.PROTECTED).doesNotContain("org.vestibule.http");
        } else {
            HalfWayAttacks.assertHarmless(request, answer);
        }
    }

    private static RawRequest raw(Person person, String method, String path) {
        return RawRequest.of(method, person.client().at(path).getPath(), person.client())
                .with("Accept", "text/html");
    }
}
