package org.vestibule.it;

import java.net.URI;
import org.jboss.shrinkwrap.api.Archive;

/** A server that a test starts and ends by itself. */
interface Server extends AutoCloseable {

    /** Where the application of that name is. */
    URI home(String name);

    /** From the next start on it has this application. */
    Server deploying(Archive<?> war);

    /** Starts it with these arguments for Java, and comes back when it has tried to deploy everything. */
    Server start(String... settings);

    /** What it has written so far. */
    String output();

    @Override
    void close();
}
