package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that goes away and comes back: meanwhile nobody gets in, and afterwards nothing is missing. */
@Tag("server")
@Tag("payara")
class StoreDownIT implements Guests {

    private static final int PORT = PayaraProcess.freePort();

    /** Without it, Payara's pool hands out connections to the database that was, for ever. */
    private static final String VALIDATION = property("is-connection-validation-required", "true")
            + property("connection-validation-method", "custom-validation")
            + property("validation-classname", "org.glassfish.api.jdbc.validation.PostgresConnectionValidation")
            + property("fail-all-connections", "true");

    private PayaraProcess server;

    private static String property(String name, String value) {
        return "<property><name>fish.payara." + name + "</name><value>" + value + "</value></property>";
    }

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

    private static WebArchive onPostgres() {
        String source = "<data-source><name>java:app/jdbc/lobby</name>"
                + "<class-name>org.postgresql.ds.PGSimpleDataSource</class-name><server-name>127.0.0.1</server-name>"
                + "<port-number>" + PORT + "</port-number><database-name>postgres</database-name><user>postgres</user>"
                + "<password>postgres</password>" + VALIDATION + "</data-source>";
        String webXml = Lobby.webXml().replaceFirst("(?s)<data-source>.*</data-source>", source);
        return Lobby.withWebXml("lobby", webXml).addAsLibrary(driver());
    }

    private static java.io.File driver() {
        return Path.of(java.net.URI.create(org.postgresql.Driver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toFile();
    }

    @Test
    void nobodyGetsInWhileTheDatabaseIsAwayAndNothingIsLost() throws IOException {
        try (PayaraProcess payara = new PayaraProcess("store-down")) {
            server = payara.deploying(onPostgres());
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
            }
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
            }
            LogSecrecy.assertNothingSecretIn(server.output());
        }
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
