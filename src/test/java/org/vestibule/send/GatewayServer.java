package org.vestibule.send;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A gateway on this machine that answers as it is told, and remembers what it was asked. */
final class GatewayServer implements AutoCloseable {

    /** A request as it came in. */
    record Asked(String method, String path, Map<String, String> headers, String body) {}

    /** An answer to give, after so many milliseconds, the body so many more after the head. */
    record Answer(int status, String body, int delay, int dribble) {

        static Answer of(int status, String body) {
            return new Answer(status, body, 0, 0);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** @param answers the answer to each request by its number, beginning with 0 */
    GatewayServer(IntFunction<Answer> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    private void answer(HttpExchange exchange, IntFunction<Answer> answers) throws IOException {
        Answer answer;
        synchronized (asked) {
            answer = answers.apply(asked.size());
            asked.add(read(exchange));
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        pause(answer.delay());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().flush();
        pause(answer.dribble());
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return asked;
    }

    Asked only() {
        if (asked.size() != 1) {
            throw new AssertionError("asked " + asked.size() + " times");
        }
        return asked.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
