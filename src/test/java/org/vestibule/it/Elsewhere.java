package org.vestibule.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Another server, and so another origin, with the files of the one-page application and nothing else. */
final class Elsewhere implements AutoCloseable {

    private static final String FOLDER = "/spa/";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html;charset=UTF-8", "css", "text/css", "js", "text/javascript");

    private final HttpServer server;
    private volatile URI application = URI.create("http://localhost/");

    Elsewhere() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(FOLDER, this::serve);
        server.start();
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The page, which talks to that application from now on. */
    String pageOf(URI home) {
        application = home;
        return origin() + FOLDER;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.equals(FOLDER) ? "index.html" : path.substring(FOLDER.length());
        byte[] file = file(name);
        exchange.getResponseHeaders()
                .set("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
                                + application.resolve("/")
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(file.length == 0 ? 404 : 200, file.length == 0 ? -1 : file.length);
        exchange.getResponseBody().write(file);
        exchange.close();
    }

    private byte[] file(String name) throws IOException {
        try (ZipFile war = new ZipFile("target/vestibule.war")) {
            ZipEntry entry = war.getEntry("spa/" + name);
            if (entry == null) {
                return new byte[0];
            }
            try (InputStream in = war.getInputStream(entry)) {
                return name.equals("index.html") ? pointed(in.readAllBytes()) : in.readAllBytes();
            }
        }
    }

    /** The one line to change in the files. */
    private byte[] pointed(byte[] page) {
        return new String(page, StandardCharsets.UTF_8)
                .replace("data-api=\"../\"", "data-api=\"" + application + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
