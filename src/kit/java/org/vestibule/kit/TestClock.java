package org.vestibule.kit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.vestibule.flow.VestibuleTime;

/** Vestibule's time in a deployed application: the machine's, moved ahead as far as a test wants. */
@Alternative
@Priority(1)
@ApplicationScoped
@VestibuleTime
public class TestClock extends Clock {

    private Duration ahead = Duration.ZERO;

    /** Lets time go by, for everybody. */
    public synchronized void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
