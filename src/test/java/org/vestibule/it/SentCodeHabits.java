package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vestibule.Race;

/** Codes that are sent, beside other methods, to programs, and to several at once. */
interface SentCodeHabits extends Guests {

    private Recipient recipient(Channel channel) {
        return Recipient.of(newPerson().signIn(), channel).setUp();
    }

    @ParameterizedTest
    @EnumSource
    default void itIsAnotherWayForSomebodyWithAnApp(Channel channel) {
        Person person = enrolledPerson();
        Recipient recipient = Recipient.of(person, channel).setUp();
        person.assertAt("/2fa").assertSays("It has been added");
        recipient.signInHalfWay().person().assertChallenged().assertSays("authenticator app");
        assertThat(person.page().select("form[action$=/2fa/send] [value=" + channel.method() + "]"))
                .hasSize(1);
        recipient.ask().assertSent(2).assertSays("We sent");
        assertThat(person.page().select("a[href$='challenge?method=totp']")).hasSize(1);
        recipient.answer(recipient.code()).assertSignedIn();
        person.signInHalfWay().answer(person.code()).assertSignedIn();
        recipient
                .signInHalfWay()
                .person()
                .answerWithBackupCode(person.backupCodes().get(0))
                .assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void aProgramHasACodeSentAndAnswersWithIt(Channel channel) {
        Recipient recipient = recipient(channel).signInHalfWay();
        Program program = recipient.person().program().get("/2fa/challenge").assertJson(200);
        assertThat(program.texts("methods")).containsExactly(channel.method(), "backup-code");
        assertThat(program.text("destination")).isEqualTo(channel.masked(recipient.destination()));
        program.post("/2fa/send", "method", channel.method()).assertJson(202);
        assertThat(program.body().keySet())
                .containsExactlyInAnyOrder(
                        "method", "destination", "resendAfterSeconds", "expiresInSeconds", "requestId");
        assertThat(program.text("destination")).isEqualTo(channel.masked(recipient.destination()));
        assertThat(program.body().getInt("resendAfterSeconds")).isBetween(28, 30);
        assertThat(program.body().getInt("expiresInSeconds")).isBetween(295, 300);
        assertThat(program.text("requestId")).matches("[A-Za-z0-9_-]{22}");
        program.post("/2fa/send", "method", channel.method()).assertProblem(429, "TOO_MANY_ATTEMPTS");
        program.post("/2fa/verify", "pin", recipient.wrongCode()).assertProblem(401, "INVALID_CODE");
        program.post("/2fa/verify", "pin", recipient.code()).assertJson(200);
        assertThat(program.text("method")).isEqualTo(channel.method());
        recipient.assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void aProgramSetsItUp(Channel channel) {
        Recipient recipient = Recipient.of(newPerson().signIn(), channel);
        Program program = recipient.person().program();
        program.post("/2fa/setup", "method", channel.method(), "destination", channel.malformed())
                .assertProblem(400, "BAD_REQUEST");
        program.post("/2fa/setup", "method", channel.method(), "destination", channel.outOfReach())
                .assertProblem(503, "UNAVAILABLE");
        program.post("/2fa/setup", "method", channel.method(), "destination", channel.notTaken())
                .assertProblem(422, "DESTINATION_REFUSED");
        recipient.waitForAnother();
        program.post("/2fa/send", "setup", "true").assertProblem(422, "DESTINATION_REFUSED");
        program.post("/2fa/setup", "method", channel.method(), "destination", recipient.destination())
                .assertJson(202);
        program.post("/2fa/verify-setup", "code", recipient.wrongCode()).assertProblem(401, "INVALID_CODE");
        program.post("/2fa/verify-setup", "code", recipient.code()).assertJson(200);
        assertThat(program.texts("backupCodes")).hasSize(10);
        JsonObject method = program.get("/2fa").body().getJsonArray("methods").getJsonObject(0);
        assertThat(method.getString("method")).isEqualTo(channel.method());
    }

    @ParameterizedTest
    @EnumSource
    default void aProgramWithoutASessionHasACodeSent(Channel channel) {
        Recipient recipient = recipient(channel).waitForAnother();
        String name = recipient.person().name();
        Program program = recipient.person().atAnotherBrowser().program();
        program.post("/2fa/login", "username", name, "password", name + "-password")
                .assertJson(200);
        String token = program.text("tempToken");
        assertThat(program.texts("available2faMethods")).containsExactly(channel.method(), "backup-code");
        program.post("/2fa/send", "tempToken", token, "method", channel.method())
                .assertJson(202);
        program.post("/2fa/verify", "tempToken", token, "code", recipient.code())
                .assertJson(200);
        assertThat(program.text("method")).isEqualTo(channel.method());
    }

    @ParameterizedTest
    @EnumSource
    default void aProgramProvesItsAppToAddIt(Channel channel) {
        Person person = enrolledPerson().wait(Duration.ofMinutes(6));
        Recipient recipient = Recipient.of(person, channel);
        Program program = person.program();
        String[] wish = {"method", channel.method(), "destination", recipient.destination()};
        program.post("/2fa/setup", wish).assertProblem(401, "STEP_UP_REQUIRED");
        program.post("/2fa/setup", wish[0], wish[1], wish[2], wish[3], "code", person.code())
                .assertJson(202);
        program.post("/2fa/verify-setup", "code", recipient.code()).assertJson(200);
    }

    @ParameterizedTest
    @EnumSource
    default void whoMustHaveASecondFactorMayChooseIt(Channel channel) {
        Person person = newAdministrator().signIn().open("/admin").assertAt("/2fa/setup");
        assertThat(person.page().select("a[href$='setup?method=" + channel.method() + "']"))
                .hasSize(1);
        Recipient recipient = Recipient.of(person, channel).begin();
        person.wait(Duration.ofSeconds(30)).submit("/2fa/send", "setup", "true").assertAt("/2fa/setup");
        recipient.assertSent(2).confirm(recipient.code());
        person.open("/admin").assertAt("/admin");
    }

    @ParameterizedTest
    @EnumSource
    default void aNewDestinationTakesThePlaceOfTheOldOne(Channel channel) {
        Recipient old = recipient(channel);
        Recipient next = Recipient.of(old.person(), channel).setUp().assertSays("It has been replaced");
        next.person().open("/2fa").assertSays(channel.masked(next.destination()));
        assertThat(next.person().page().select("a[href*='/2fa/disable']")).hasSize(1);
        next.signInHalfWay().ask().assertSent(2);
        old.assertSent(1);
        next.answer(next.code()).assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void toRemoveItTakesAFreshCode(Channel channel) {
        Recipient recipient = recipient(channel);
        Person person = recipient.person().wait(Duration.ofMinutes(6)).open("/2fa");
        person.open("/2fa/disable").assertAt("/2fa/challenge").assertSays("ask once more");
        recipient.ask().answer(recipient.code());
        person.assertAt("/2fa/disable").submit("/2fa/disable").assertAt("/2fa").assertSays("It has been removed");
        person.signOut().signIn().assertSignedIn();
    }

    @ParameterizedTest
    @EnumSource
    default void aGetSendsNothing(Channel channel) {
        Recipient recipient = recipient(channel).signInHalfWay();
        recipient.person().open("/2fa/send?method=" + channel.method()).assertAt("/2fa/challenge");
        recipient.assertSent(1);
    }

    @ParameterizedTest
    @EnumSource
    default void ofManyWishesAndAnswersAtOnceOneCounts(Channel channel) {
        Recipient recipient = recipient(channel).signInHalfWay();
        Client client = recipient.person().open("/2fa/challenge").client();
        String[] wish = client.withToken("method", channel.method());
        long sent = Race.winners(
                10,
                () -> client.send(client.posting("/2fa/send", Client.form(wish)))
                                .statusCode()
                        == 303);
        recipient.assertSent(2);
        assertThat(sent).isEqualTo(1);
        String answer = "{\"method\":\"%s\",\"code\":\"%s\"}".formatted(channel.method(), recipient.code());
        long admitted = Race.winners(10, () -> client.send(client.request("/2fa/verify")
                        .headers("Accept", "application/json", "Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(answer)))
                .body()
                .contains("\"verified\":true"));
        assertThat(admitted).isEqualTo(1);
        recipient.assertSignedIn();
    }
}
