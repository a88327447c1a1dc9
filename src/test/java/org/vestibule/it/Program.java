package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/** A script in a person's browser: asks for JSON, and looks at what it gets. */
final class Program {

    private final Client client;
    private String[] headers = {};
    private HttpResponse<String> last;

    Program(Client client) {
        this.client = client;
    }

    /** Sends these headers along from now on, names and values in turn, in place of those before. */
    Program with(String... namesAndValues) {
        headers = namesAndValues;
        return this;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = client.request(path).header("Accept", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    Program get(String path) {
        last = client.send(request(path).GET());
        return this;
    }

    /** Posts one flat JSON object of names and values in turn. */
    Program post(String path, String... namesAndValues) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return send(path, "application/json", body.build().toString());
    }

    Program send(String path, String contentType, String body) {
        last = client.send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
        return this;
    }

    /** Looks at an answer that it got by other means. */
    Program take(HttpResponse<String> answer) {
        last = answer;
        return this;
    }

    Program assertStatus(int expected) {
        assertThat(last.statusCode()).as(last.body()).isEqualTo(expected);
        return this;
    }

    Program assertJson(int expected) {
        assertThat(header("Content-Type")).startsWith("application/json");
        return assertStatus(expected);
    }

    /** RFC 9457. */
    Program assertProblem(int expected, String code) {
        assertStatus(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("code")).isEqualTo(code);
        assertThat(body().getInt("status")).isEqualTo(expected);
        assertThat(text("detail")).isNotBlank();
        return this;
    }

    JsonObject body() {
        try (JsonReader reader = Json.createReader(new StringReader(last.body()))) {
            return reader.readObject();
        }
    }

    String text(String name) {
        return body().getString(name);
    }

    List<String> texts(String name) {
        return body().getJsonArray(name).getValuesAs(jakarta.json.JsonString::getString);
    }

    /** Whether the last answer has that name. */
    boolean tells(String name) {
        return body().containsKey(name);
    }

    int status() {
        return last.statusCode();
    }

    /** A header of the last answer; null when it has none of that name. */
    String header(String name) {
        return last.headers().firstValue(name).orElse(null);
    }
}
