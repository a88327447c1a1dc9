package org.vestibule.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of an application that runs elsewhere, with this kit in it, asked and moved over HTTP.
 *
 * <p>It asks as nobody, without cookies, so that it works whatever the caller at the test's browser may see.
 */
public final class DeployedClock extends Clock {

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param home the address of the context root, with a slash at its end */
    public DeployedClock(URI home) {
        this.address = home.resolve("vestibule-kit/clock");
    }

    /** Lets time go by, for everybody. */
    public void pass(Duration time) {
        ask(HttpRequest.newBuilder(URI.create(address + "?seconds=" + time.toSeconds()))
                .POST(BodyPublishers.noBody()));
    }

    @Override
    public Instant instant() {
        return ask(HttpRequest.newBuilder(address));
    }

    private Instant ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode()
                        + ": the test kit must be in the WAR, and its addresses open to everybody");
            }
            return Instant.ofEpochMilli(Long.parseLong(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
