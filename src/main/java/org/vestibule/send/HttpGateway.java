package org.vestibule.send;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Text messages by way of a gateway that is asked by HTTP.
 *
 * <p>A second try is made where the first surely did not arrive, or where the gateway knows the same message again by its key:
 * never so that somebody gets two. Of what a gateway answers only the status is logged; its words go nowhere. Thread-safe.
 */
final class HttpGateway implements SmsSender {

    private static final Logger LOG = System.getLogger("org.vestibule.send");
    private static final int TRIES = 2;

    private final Dialect dialect;
    private final Duration patience;
    private final HttpClient http;

    HttpGateway(Dialect dialect, Duration patience) {
        this.dialect = dialect;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience.dividedBy(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** How a gateway wants to be asked, and what it means by its answers. */
    interface Dialect {

        /** The request that sends the message. */
        HttpRequest.Builder request(Message message);

        /** Whether the body of a success is one. */
        boolean accepts(int status, String body);

        /** Whether the gateway knows a message again by its key, and sends it once. */
        boolean knowsKeys();
    }

    /** What one try came to; nothing where the gateway surely did not get the message. */
    private record Attempt(Optional<Delivery> delivery, boolean arrived) {}

    @Override
    public Delivery send(Message message) {
        HttpRequest request = dialect.request(message).timeout(patience).build();
        Attempt attempt = attempt(request);
        for (int tries = 1; tries < TRIES && worthAnother(attempt); tries++) {
            attempt = attempt(request);
        }
        return attempt.delivery().orElse(Delivery.UNREACHABLE);
    }

    private boolean worthAnother(Attempt attempt) {
        return attempt.delivery().isEmpty() && (!attempt.arrived() || dialect.knowsKeys());
    }

    /** Within the time for everything, the body too: the time-out of a request ends with its headers. */
    private Attempt attempt(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed("gave no answer in time", true);
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Attempt(Optional.of(Delivery.UNREACHABLE), true);
        }
    }

    private static Attempt failed(Throwable cause) {
        boolean notThere = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return failed(cause instanceof IOException ? "cannot be reached" : "cannot be asked", !notThere);
    }

    private static Attempt failed(String how, boolean arrived) {
        LOG.log(Level.WARNING, "The SMS gateway {0}", how);
        return new Attempt(Optional.empty(), arrived);
    }

    /** Whether it is ours to mend (credentials, balance, address) or the destination's fault, only the status tells. */
    private Attempt read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2 && dialect.accepts(status, answer.body())) {
            return new Attempt(Optional.of(Delivery.ACCEPTED), true);
        }
        LOG.log(Level.WARNING, "The SMS gateway answered {0}", status);
        return switch (status) {
            case 400, 422 -> new Attempt(Optional.of(Delivery.REFUSED), true);
            case 429, 503 -> new Attempt(Optional.empty(), false);
            case 500, 502, 504 -> new Attempt(Optional.empty(), true);
            default -> new Attempt(Optional.of(Delivery.UNREACHABLE), true);
        };
    }
}
