package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vestibule.kit.VirtualAuthenticator;

/** What is left when the server was stopped, or ended in the middle of something. */
@Tag("server")
@Tag("payara")
class RestartIT implements Guests {

    private static PayaraProcess server;

    @BeforeAll
    static void start() {
        server = new PayaraProcess("restart").deploying(Lobby.asBuilt("lobby"));
        begin();
    }

    private static void begin() {
        server.start("-Dvestibule.clock-tolerance-seconds=86400", "-Dvestibule.public-paths=/demo/*,/open/*");
    }

    /** Ends the server and starts it again, a minute later by the application's clock, which begins anew otherwise. */
    private void afterwards(Runnable end) {
        Instant then = newPerson().now();
        end.run();
        begin();
        Person anybody = newPerson();
        anybody.wait(Duration.between(anybody.now(), then.plusSeconds(60)));
    }

    @AfterAll
    static void end() {
        LogSecrecy.assertNothingSecretIn(server.output());
        server.close();
    }

    @Override
    public Person person(String name) {
        return new Person(home(), name);
    }

    private static URI home() {
        return server.home("lobby");
    }

    @Test
    void theDemoMadeAKeyForItselfThatNobodyElseReads() throws IOException {
        Path key = server.folder().resolve("data/key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(key)).matches("demo:[A-Za-z0-9+/]{43}=");
    }

    @Test
    void everythingIsKeptOverARestart() {
        Person person = halfWayPerson().answerWithBackupCode("0000-0000-0000-0000");
        person.answerWithBackupCode(person.backupCodes().get(0)).assertSignedIn();
        Person lockedOut = halfWayPerson().atAnotherBrowser().signIn().guess(5).assertStatus(429);
        afterwards(server::stop);
        Person again = person.atAnotherBrowser().signIn().assertChallenged();
        again.answerWithBackupCode(person.backupCodes().get(0)).assertStatus(401);
        again.answer(again.code()).assertSignedIn();
        assertThat(again.program().get("/2fa").body().getInt("backupCodesLeft")).isEqualTo(9);
        Person still = lockedOut.atAnotherBrowser().signIn();
        still.guess(1).assertStatus(401).guess(1).assertStatus(429);
    }

    @Test
    void aPowerCutInTheMiddleChangesNothing() {
        Person enrolled = enrolledPerson();
        Person inChallenge =
                enrolled.atAnotherBrowser().waitForNextCode().signIn().guess(1);
        Person inSetup = newPerson().signIn().open("/2fa/setup").scan();
        Person replacing = enrolledPerson();
        VirtualAuthenticator kept = replacing.phone();
        String id = replacing
                .program()
                .get("/2fa")
                .body()
                .getJsonArray("methods")
                .getJsonObject(0)
                .getString("id");
        replacing.open("/2fa/setup?replace=" + id).scan();
        afterwards(server::kill);
        Person again = inChallenge.atAnotherBrowser().signIn().assertChallenged();
        again.answer(again.code()).assertSignedIn();
        inSetup.atAnotherBrowser()
                .signIn()
                .assertSignedIn()
                .setUp()
                .signOut()
                .signIn()
                .assertChallenged();
        Person other = replacing.atAnotherBrowser().carry(kept).signIn();
        other.answer(other.code()).assertSignedIn();
    }
}
