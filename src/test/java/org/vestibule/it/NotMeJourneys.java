package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The link in the mail about a password that somebody else knows. */
interface NotMeJourneys extends Guests {

    Pattern LINK = Pattern.compile("http://localhost:[0-9]+/2fa/not-me\\?token=([A-Za-z0-9_-]{43})");

    private static Optional<String> token(Person person) {
        return new Client(person.client().home())
                .get("/outbox").page().select(".outbox li").stream()
                        .filter(mail -> mail.select(".to").text().equals(person.name() + "@lobby.example"))
                        .map(mail -> LINK.matcher(mail.select(".text").text()))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst();
    }

    /** The token of the mail that somebody gets in whose name three wrong codes were typed. */
    private static String warned(Person thief) {
        thief.guess(3);
        Instant end = Instant.now().plus(NoticeJourneys.PATIENCE);
        while (token(thief).isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        String token = token(thief).orElseThrow();
        Seen.token(token);
        return token;
    }

    /** Whoever has the password of somebody, and stands between the doors. */
    private static Person thiefOf(Person owner) {
        return owner.atAnotherBrowser().signIn().assertChallenged();
    }

    @Test
    default void thePersonEndsEverythingByTheLinkWithoutSigningIn() {
        Person owner = Trusting.answer(halfWayPerson());
        App app = new App(owner).withTokens().signIn();
        app.answer(owner.waitForNextCode().code()).assertSignedIn();
        String token = warned(thiefOf(owner));
        Person reader = owner.atAnotherBrowser();
        reader.open("/2fa/not-me?token=" + token).assertStatus(200).assertSays("Somebody gave the right password");
        owner.assertSignedIn();

        reader.client().press(reader.page().selectFirst("form[action$=/2fa/not-me]"));
        reader.assertStatus(200).assertSays("Nobody is signed in to your account any more.");
        owner.assertChallenged();
        Trusting.assertAsked(owner);
        app.assertOutside();
        app.refresh().program().assertProblem(401, "INVALID_TOKEN");
        assertThat(ServerLog.count("authn_2fa_disavowed", owner)).isEqualTo(1);
        assertThat(reader.open("/outbox")
                        .page()
                        .select(".outbox li:contains(" + owner.name() + ")")
                        .text())
                .contains("would let this password sign nobody in");
    }

    @Test
    default void aProgramThatOpensEveryLinkEndsNothing() {
        Person owner = enrolledPerson();
        String token = warned(thiefOf(owner));
        Client scanner = new Client(owner.client().home());
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.get("/2fa/not-me?token=" + token).status()).isEqualTo(200);
            HttpRequest.Builder head =
                    scanner.request("/2fa/not-me?token=" + token).method("HEAD", BodyPublishers.noBody());
            assertThat(scanner.sendSoon(head).join().statusCode()).isEqualTo(200);
        }
        owner.assertSignedIn();
        assertThat(owner.atAnotherBrowser().open("/2fa/not-me?token=" + token).status())
                .isEqualTo(200);
    }

    @Test
    default void theLinkWorksOnce() {
        Person owner = enrolledPerson();
        String token = warned(thiefOf(owner));
        Program program = owner.atAnotherBrowser().program();
        program.get("/2fa/not-me?token=" + token).assertJson(200);
        program.post("/2fa/not-me", "token", token).assertJson(200);
        program.post("/2fa/not-me", "token", token).assertProblem(410, "LINK_EXPIRED");
        program.get("/2fa/not-me?token=" + token).assertProblem(410, "LINK_EXPIRED");
        owner.waitForNextCode().assertChallenged();
        owner.answer(owner.code()).assertSignedIn();
        program.post("/2fa/not-me", "token", token);
        owner.assertSignedIn();
    }

    @Test
    default void aForgedLinkDoesNothingAndSaysWhatToDo() {
        Person owner = enrolledPerson();
        String token = warned(thiefOf(owner));
        Person reader = owner.atAnotherBrowser();
        String altered = token.substring(0, 40) + (token.endsWith("AAA") ? "BBB" : "AAA");
        reader.open("/2fa/not-me?token=" + altered).assertStatus(410).assertSays("change the password");
        reader.open("/2fa/not-me").assertStatus(410);
        reader.client().post("/2fa/not-me", "token", altered);
        reader.assertStatus(410);
        reader.client().post("/2fa/not-me");
        reader.assertStatus(410);
        reader.client().post("/2fa/not-me", "token", owner.name());
        reader.assertStatus(410);
        owner.assertSignedIn();
    }

    @Test
    default void theTokenOfTheLinkOpensNothingElse() {
        Person owner = enrolledPerson();
        String token = warned(thiefOf(owner));
        Program program = owner.atAnotherBrowser().program();
        program.post("/2fa/verify", "tempToken", token, "code", owner.code()).assertProblem(401, "CHALLENGE_EXPIRED");
        program.post("/2fa/token/refresh", "refreshToken", token).assertProblem(401, "INVALID_TOKEN");
        program.with("Authorization", "Bearer " + token).get("/2fa").assertProblem(401, "INVALID_CREDENTIALS");
        owner.assertSignedIn();
    }
}
