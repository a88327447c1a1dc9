package org.vestibule.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.vestibule.kit.DeployedClock;

/** Two servers over one PostgreSQL that share their sessions, and one time for both. */
final class Cluster implements AutoCloseable {

    private static final String NAME = "lobby";

    private final EmbeddedPostgres database;
    private final Member one;
    private final Member other;
    private Duration ahead = Duration.ZERO;
    private String[] settings = {};

    /** Of two that have nothing in them yet. */
    Cluster(Member one, Member other) {
        try {
            database = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WebArchive war = PostgresLobby.at(database.getPort());
        int here = PayaraProcess.freePort();
        int there = PayaraProcess.freePort();
        this.one = one.deploying(war).sharingSessions(here, there);
        this.other = other.deploying(war).sharingSessions(there, here);
    }

    /** Starts both with these settings. */
    Cluster start(String... now) {
        settings = now;
        start(one);
        start(other);
        return this;
    }

    URI here() {
        return one.home(NAME);
    }

    URI there() {
        return other.home(NAME);
    }

    /** Ends the first server as a power cut does, and starts it again after that was seen to. */
    void withoutTheFirst(Runnable meanwhile) {
        one.kill();
        try {
            meanwhile.run();
        } finally {
            start(one);
        }
    }

    /** Stops one server after the other, and starts each with these settings before the next is stopped. */
    void restartOneAfterTheOther(Runnable inBetween, String... now) {
        settings = now;
        one.stop();
        start(one);
        inBetween.run();
        other.stop();
        start(other);
    }

    /** Time goes by, everywhere. */
    void pass(Duration time) {
        clocks().forEach(clock -> clock.pass(time));
        ahead = ahead.plus(time);
    }

    /**
     * The second server's clock stands wrong by so much, and nobody else's, until that was seen to. It is started anew before, because
     * clocks are compared once a minute.
     */
    void withWrongTimeThere(Duration off, Runnable meanwhile) {
        other.stop();
        start(other);
        DeployedClock clock = new DeployedClock(there());
        clock.pass(off);
        try {
            meanwhile.run();
        } finally {
            clock.pass(off.negated());
        }
    }

    /** A server begins at its machine's time. */
    private void start(Member server) {
        String[] all = Stream.concat(Stream.of("-Dvestibule.public-paths=/demo/*,/open/*"), Stream.of(settings))
                .toArray(String[]::new);
        server.start(all);
        new DeployedClock(server.home(NAME)).pass(ahead);
    }

    private List<DeployedClock> clocks() {
        return List.of(new DeployedClock(here()), new DeployedClock(there()));
    }

    /** Ends all, once nothing secret is found in what they wrote. */
    @Override
    public void close() throws IOException {
        try (database;
                other;
                one) {
            LogSecrecy.assertNothingSecretIn(one.output() + other.output());
        }
    }
}
