package org.vestibule.it;

import java.net.URI;
import org.jboss.shrinkwrap.api.Archive;

/** A server that a test starts and ends by itself; stopped or killed, it may be started again. */
interface Server extends AutoCloseable {

    /** Where the application of that name is. */
    URI home(String name);

    /** From the next start on it has this application. */
    Server deploying(Archive<?> war);

    /** From the next start on it shares its sessions with a server of this machine; by which ports they talk. */
    Server sharingSessions(int here, int there);

    /** Starts it with these arguments for Java, and comes back when it has tried to deploy everything. */
    Server start(String... settings);

    /** Asks it to stop, and waits until it has. */
    Server stop();

    /** Ends it as a power cut does. */
    Server kill();

    /** What it has written so far. */
    String output();

    @Override
    void close();
}
