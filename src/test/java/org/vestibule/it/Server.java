package org.vestibule.it;

import java.net.URI;

/** A server that a test starts and ends by itself; stopped or killed, it may be started again. */
interface Server extends AutoCloseable {

    /** Where the application of that name is. */
    URI home(String name);

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
