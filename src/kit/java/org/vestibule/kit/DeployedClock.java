package org.vestibule.kit;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of an application that runs elsewhere, with this kit in it, asked and moved over HTTP.
 *
 * <p>It asks as nobody, so that it works whatever the caller in the test may see.
 */
public final class DeployedClock extends Clock {

    private final Wire wire;

    /** @param home the address of the context root, with a slash at its end */
    public DeployedClock(URI home) {
        this.wire = new Wire(home);
    }

    /** Lets time go by, for everybody. */
    public void pass(Duration time) {
        wire.askKit(
                "clock?seconds=" + time.toSeconds(), HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(Long.parseLong(wire.askKit("clock", HttpRequest.newBuilder())));
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
