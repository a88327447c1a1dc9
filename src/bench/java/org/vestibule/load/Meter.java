package org.vestibule.load;

import java.time.Duration;
import java.util.function.Supplier;

/** Reads the processor time of the server and of the database around a piece of work. */
record Meter(Supplier<Duration> server, Supplier<Duration> database) {

    void measure(Measured measured, Runnable work) {
        Duration serverBefore = server.get();
        Duration databaseBefore = database.get();
        long begin = System.nanoTime();
        work.run();
        measured.add(
                Duration.ofNanos(System.nanoTime() - begin),
                server.get().minus(serverBefore),
                database.get().minus(databaseBefore));
    }
}
