package org.vestibule.load;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What one kind of work took in all rounds so far. Used by one thread; only {@link #took} may be called by many. */
final class Measured {

    private final String work;
    private final Histogram micros = new ConcurrentHistogram(3);
    private Duration elapsed = Duration.ZERO;
    private Duration server = Duration.ZERO;
    private Duration database = Duration.ZERO;

    Measured(String work) {
        this.work = work;
    }

    void took(Duration time) {
        micros.recordValue(time.toNanos() / 1000);
    }

    void add(Duration time, Duration serverCpu, Duration databaseCpu) {
        elapsed = elapsed.plus(time);
        server = server.plus(serverCpu);
        database = database.plus(databaseCpu);
    }

    String work() {
        return work;
    }

    double perSecond() {
        return micros.getTotalCount() / (elapsed.toNanos() / 1e9);
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    double serverMicros() {
        return each(server);
    }

    double databaseMicros() {
        return each(database);
    }

    private double each(Duration all) {
        return all.toNanos() / 1000.0 / micros.getTotalCount();
    }

    /** Processor time of the server and the database, in relation to that of the other work. */
    double times(Measured other) {
        return (serverMicros() + databaseMicros()) / (other.serverMicros() + other.databaseMicros());
    }
}
