package org.vestibule.it;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Two nodes of Payara Micro, with Hazelcast between them. */
@Tag("server")
@Tag("payara")
class ClusterOnPayaraIT implements ClusterJourneys {

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = new Cluster(new PayaraProcess("node-one"), new PayaraProcess("node-other"));
        cluster.start(ClusterJourneys.with(OLD));
    }

    @AfterAll
    static void end() throws IOException {
        cluster.close();
    }

    @Override
    public Cluster cluster() {
        return cluster;
    }
}
