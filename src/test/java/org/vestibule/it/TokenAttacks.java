package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was wrong with others that sign programs in, and must not be wrong here. */
interface TokenAttacks extends BearerJourneys {

    int AT_ONCE = 20;

    @Test
    default void aTemporaryTokenIsNoAccessToken() {
        App app = app(enrolledPerson()).withTokens().signIn();
        app.client().identify("Bearer " + app.tempToken());
        app.assertOutside();
        app.program().get("/2fa").assertProblem(401, "INVALID_CREDENTIALS");
        app.program()
                .post("/2fa/token/refresh", "refreshToken", app.tempToken())
                .assertProblem(401, "INVALID_TOKEN");
    }

    @Test
    default void aTemporaryTokenChangesNothing() {
        Person person = enrolledPerson();
        App app = app(person).signIn();
        for (String room : List.of("/2fa/disable", "/2fa/backup-codes", "/2fa/setup", "/2fa/verify-setup")) {
            app.post(room, "code", "123456").assertProblem(401, "2FA_REQUIRED");
        }
        assertThat(person.program().get("/2fa").body().getBoolean("enabled")).isTrue();
    }

    @Test
    default void aTemporaryTokenForASetupDoesNotAnswerAnothersChallenge() {
        App newcomer = app(newAdministrator()).signIn();
        newcomer.post("/2fa/verify", "code", "123456").assertProblem(401, "2FA_SETUP_REQUIRED");
        newcomer.setUp();
        newcomer.post("/2fa/disable").assertProblem(403, "2FA_REQUIRED");
    }

    @Test
    default void aTemporaryTokenIsGoodOnce() {
        Person person = enrolledPerson().waitForNextCode();
        App app = app(person).signIn();
        String token = app.tempToken();
        app.answer(person.code()).program().assertJson(200);
        person.waitForNextCode();
        new App(person)
                .program()
                .post("/2fa/verify", "tempToken", token, "code", person.code())
                .assertProblem(401, "CHALLENGE_EXPIRED");
    }

    @Test
    default void oneCodeIsGoodOnceForTwoTokens() {
        Person person = enrolledPerson().waitForNextCode();
        String code = person.code();
        app(person).signIn().answer(code).program().assertJson(200);
        app(person).signIn().answer(code).program().assertProblem(401, "CODE_EXPIRED");
    }

    @Test
    default void nobodyAnswersWithoutAPassword() {
        Program program = app(enrolledPerson()).program();
        program.post("/2fa/verify", "code", "123456").assertProblem(401, "INVALID_CREDENTIALS");
        for (String token : List.of("x", "x.y", "AAAAAAAAAAAAAAAAAAAAAA.AAAA", "null", "' OR 1=1 --", "\u0000")) {
            program.post("/2fa/verify", "tempToken", token, "code", "123456").assertProblem(401, "CHALLENGE_EXPIRED");
        }
    }

    @Test
    default void whomAClientClaimsToBeIsNotLookedAt() {
        Person victim = enrolledPerson().waitForNextCode();
        App app = app(enrolledPerson().waitForNextCode()).signIn();
        app.post(
                "/2fa/verify",
                "code",
                app.person().code(),
                "userId",
                victim.name(),
                "username",
                victim.name(),
                "caller",
                victim.name());
        assertThat(app.keep().program().get("/api/profile").text("caller"))
                .isEqualTo(app.person().name());
    }

    @Test
    default void fiftyWrongCodesAndThenTheRightOne() {
        Person person = enrolledPerson().waitForNextCode();
        App app = app(person);
        for (int i = 0; i < 50; i++) {
            app.signIn().post("/2fa/verify", "code", person.wrongCode());
        }
        app.signIn().answer(person.code()).program().assertProblem(429, "TOO_MANY_ATTEMPTS");
        app.assertOutside();
    }

    @Test
    default void aRefreshTokenThatComesTwiceEndsAll() {
        App app = appWithTokens();
        String first = app.refreshToken();
        app.refresh().assertSignedIn();
        app.program().post("/2fa/token/refresh", "refreshToken", first).assertProblem(401, "INVALID_TOKEN");
        app.refresh().program().assertProblem(401, "INVALID_TOKEN");
    }

    @Test
    default void neitherTokenPassesForTheOther() {
        App app = appWithTokens();
        app.program()
                .post("/2fa/token/refresh", "refreshToken", app.accessToken())
                .assertProblem(401, "INVALID_TOKEN");
        app.client().identify("Bearer " + app.refreshToken());
        app.assertOutside();
    }

    @Test
    default void anAlteredTokenIsWorthNothingEvenBesideASession() {
        Person person = newPerson().signIn();
        App app = appWithTokens();
        String[] parts = app.accessToken().split("\\.", -1);
        person.client().identify("Bearer " + parts[0] + "." + parts[1] + "." + "A".repeat(86));
        person.program().get("/api/profile").assertProblem(401, "INVALID_CREDENTIALS");
        person.client().identify("");
        person.assertSignedIn();
    }

    @Test
    default void aTokenInTheAddressOrTheBodyIsNotLookedAt() {
        App app = appWithTokens();
        app.client().identify("");
        app.program().get("/api/profile?access_token=" + app.accessToken()).assertProblem(401, "INVALID_CREDENTIALS");
        app.post("/2fa/backup-codes", "access_token", app.accessToken()).assertProblem(401, "INVALID_CREDENTIALS");
    }

    private static long served(Supplier<CompletableFuture<HttpResponse<String>>> request) {
        List<CompletableFuture<HttpResponse<String>>> begun =
                IntStream.range(0, AT_ONCE).mapToObj(i -> request.get()).toList();
        List<HttpResponse<String>> done =
                begun.stream().map(CompletableFuture::join).toList();
        assertThat(done).allSatisfy(answer -> assertThat(answer.statusCode()).isLessThan(500));
        return done.stream().filter(answer -> answer.statusCode() == 200).count();
    }

    private static CompletableFuture<HttpResponse<String>> posting(String path, App app, String body) {
        Client client = new Client(app.client().home());
        return client.sendSoon(client.request(path)
                .header("Content-Type", "application/json")
                .header("X-Auth-Strategy", "bearer")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    default void oneTemporaryTokenAdmitsOnce() {
        Person person = enrolledPerson().waitForNextCode();
        App app = app(person).signIn();
        String body = "{\"tempToken\":\"" + app.tempToken() + "\",\"code\":\"" + person.code() + "\"}";
        assertThat(served(() -> posting("/2fa/verify", app, body))).isEqualTo(1);
    }

    @Test
    default void oneRefreshTokenIsChangedOnce() {
        App app = appWithTokens();
        String body = "{\"refreshToken\":\"" + app.refreshToken() + "\"}";
        assertThat(served(() -> posting("/2fa/token/refresh", app, body))).isEqualTo(1);
    }

    @Test
    default void nobodyElsesPageSignsABrowserIn() {
        Person person = newPerson();
        String form = Client.form("username", person.name(), "password", person.name() + "-password");
        app(person)
                .program()
                .with("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                .send("/2fa/login", "application/x-www-form-urlencoded", form)
                .assertProblem(403, "CSRF");
    }
}
