package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that goes away and comes back: meanwhile nobody gets in, and afterwards nothing is missing. */
@Tag("server")
@Tag("payara")
class StoreDownIT implements Guests {

    private static final int PORT = PayaraProcess.freePort();

    private PayaraProcess server;

    @Override
    public Person person(String name) {
        return new Person(server.home("lobby"), name);
    }

    private EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(PORT)
                .setDataDirectory(server.folder().resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    @Test
    void nobodyGetsInWhileTheDatabaseIsAwayAndNothingIsLost() throws IOException {
        try (PayaraProcess payara = new PayaraProcess("store-down")) {
            server = payara.deploying(PostgresLobby.at(PORT));
            Person halfWay;
            Person inside;
            Person inSetup;
            String firstCode;
            try (EmbeddedPostgres up = database()) {
                assertThat(up.getPort()).isEqualTo(PORT);
                server.start(
                        "-Dvestibule.clock-tolerance-seconds=86400",
                        "-Dvestibule.public-paths=/demo/*,/open/*",
                        "-Dvestibule.epoch-cache-millis=0");
                halfWay = halfWayPerson();
                inside = enrolledPerson();
                inSetup = newPerson().signIn().open("/2fa/setup").scan();
                firstCode = inSetup.code();
                assertReady(true);
            }
            assertReady(false);
            assertNobodyGetsIn(halfWay, inside, inSetup, firstCode);
            try (EmbeddedPostgres back = database()) {
                assertThat(back.getPort()).isEqualTo(PORT);
                reload(halfWay, "/2fa/challenge").answer(halfWay.code()).assertSignedIn();
                reload(inside, "/account")
                        .assertSignedIn()
                        .signInHalfWay()
                        .answer(inside.code())
                        .assertSignedIn();
                reload(inSetup, "/2fa/setup")
                        .confirm(inSetup.code())
                        .assertStatus(200)
                        .assertSignedIn();
                assertReady(true);
            }
            LogSecrecy.assertNothingSecretIn(server.output());
        }
    }

    /** What a load balancer is told, and that it is told no reason. */
    private void assertReady(boolean ready) {
        Client balancer =
                new Client(server.home("lobby").resolve("/")).get("/health/ready", "Accept", "application/json");
        assertThat(balancer.status()).as(balancer.last().body()).isEqualTo(ready ? 200 : 503);
        assertThat(balancer.last().body())
                .contains("vestibule")
                .containsPattern("\"store\":\"?" + ready)
                .doesNotContain("jdbc", "postgres", "Exception");
    }

    /** The server's pool may need a moment to see that the database is back. */
    private static Person reload(Person person, String path) {
        for (int i = 0; i < 10 && person.open(path).status() == 503; i++) {
            assertThat(i).as("reloads").isLessThan(9);
        }
        return person;
    }

    private void assertNobodyGetsIn(Person halfWay, Person inside, Person inSetup, String firstCode) {
        halfWay.answer(halfWay.code()).assertStatus(503).assertSays("nobody is let in until it does");
        inside.open("/account").assertStatus(503).assertSays("Nothing of yours is lost");
        inside.program().get("/api/profile").assertProblem(503, "UNAVAILABLE");
        inSetup.confirm(firstCode).assertStatus(503);
        newPerson().signIn().assertStatus(503);
    }
}
