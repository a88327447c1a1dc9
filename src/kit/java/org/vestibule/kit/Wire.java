package org.vestibule.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The line to a deployed application: without cookies of its own, and following no redirect. */
final class Wire {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI home;

    /** @param home the address of the context root, with a slash at its end */
    Wire(URI home) {
        this.home = home;
    }

    /** Asks the kit in the WAR, as nobody. */
    String askKit(String what, HttpRequest.Builder request) {
        URI address = home.resolve("vestibule-kit/" + what);
        HttpResponse<String> answer = send(request.uri(address));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode()
                    + ": the test kit must be in the WAR, and its addresses open to everybody");
        }
        return answer.body();
    }

    /** The address of a path below the context root, however odd: it is sent as it is written. */
    URI at(String path) {
        String base = home.toString();
        return URI.create(base.substring(0, base.length() - 1) + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
