package org.vestibule.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire, byte for byte (a character is one): what no well-behaved client would send. */
record RawRequest(String method, String target, String headers, String body) {

    private static final int PATIENCE_MILLIS = 20_000;

    static RawRequest of(String method, String target, Client client) {
        return new RawRequest(method, target, client.identity(), "");
    }

    RawRequest with(String name, String value) {
        return new RawRequest(method, target, headers + name + ": " + value + "\r\n", body);
    }

    /** A body of bytes, each written as the character of its number. */
    RawRequest withBody(String bytes) {
        return new RawRequest(method, target, headers, bytes);
    }

    /** What came back; status 0 when the connection was closed without an answer. */
    record Answer(int status, String head, String body) {

        static Answer parse(String text) {
            int end = text.indexOf("\r\n\r\n");
            String head = end < 0 ? text : text.substring(0, end);
            String body = end < 0 ? "" : text.substring(end + 4);
            return new Answer(head.startsWith("HTTP/") ? Integer.parseInt(head.substring(9, 12)) : 0, head, body);
        }
    }

    /** Sends it on a connection of its own and reads to the end. */
    Answer send(URI home) {
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, bytes(home, "close"));
            return Answer.parse(new String(readAll(socket.getInputStream()), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    /** Sends it and reads the head of the answer only, as a client does that wants to switch protocols. */
    Answer sendUpgrade(URI home) {
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes(home, "Upgrade"));
            StringBuilder head = new StringBuilder();
            for (int c = socket.getInputStream().read(); c >= 0 && head.indexOf("\r\n\r\n") < 0; ) {
                head.append((char) c);
                c = head.indexOf("\r\n\r\n") < 0 ? socket.getInputStream().read() : -1;
            }
            return Answer.parse(head.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException enough) {
            // A server may answer and hang up before it has heard all; what it said is there to be read.
        }
    }

    /** Up to where the connection was cut. */
    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketTimeoutException e) {
            throw new IOException("no end of the answer", e);
        } catch (IOException reset) {
            // Nothing more will come.
        }
        return all.toByteArray();
    }

    private byte[] bytes(URI home, String connection) {
        boolean length = !body.isEmpty() || method.equals("POST") || method.equals("PUT");
        String all = method + " " + target + " HTTP/1.1\r\nHost: " + home.getAuthority() + "\r\nConnection: "
                + connection + "\r\n" + headers + (length ? "Content-Length: " + body.length() + "\r\n" : "") + "\r\n"
                + body;
        return all.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return method + " " + target + "\n" + headers + body;
    }
}
