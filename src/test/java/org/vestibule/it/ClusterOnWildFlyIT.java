package org.vestibule.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Two nodes of WildFly, with Infinispan between them. */
@Tag("server")
@Tag("wildfly")
class ClusterOnWildFlyIT implements ClusterJourneys {

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        EmbeddedPostgres database = Cluster.postgres();
        WebArchive war = PostgresLobby.at(database.getPort());
        int one = PayaraProcess.freePort();
        int other = PayaraProcess.freePort();
        cluster = new Cluster(
                database,
                new WildFlyProcess("node-one").deploying(war).sharingSessions(one, other),
                new WildFlyProcess("node-other").deploying(war).sharingSessions(other, one));
        cluster.start(ClusterJourneys.with(OLD));
    }

    @AfterAll
    static void end() throws IOException {
        LogSecrecy.assertNothingSecretIn(cluster.output());
        cluster.close();
    }

    @Override
    public Cluster cluster() {
        return cluster;
    }
}
