package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The body of a request to one of our addresses: a form or a flat JSON object, each name once.
 *
 * <p>Nothing is taken from the query string: codes do not belong into addresses.
 *
 * @param values by name
 * @param json whether the body was JSON
 */
record Form(Map<String, String> values, boolean json) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_VALUES = 50;

    static final Form NONE = new Form(Map.of(), false);

    /** A body that is not what it says it is, or too large. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        Unreadable(int status, String why) {
            super(why);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Reads the body of a POST. */
    static Form read(HttpServletRequest request) throws IOException, Unreadable {
        String type = request.getContentType() == null ? "" : mediaType(request.getContentType());
        byte[] body = body(request, MOST_BYTES);
        return switch (type) {
            case "application/json" -> new Form(FlatJson.read(body), true);
            case "application/x-www-form-urlencoded" -> new Form(values(request, body), false);
            case "" -> {
                if (body.length > 0) {
                    throw new Unreadable(415, "the body has no content type");
                }
                yield NONE;
            }
            default -> throw new Unreadable(415, "the body is neither a form nor JSON");
        };
    }

    /** What a {@code Content-Type} says before its parameters, in lower case. */
    static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Reads a body of at most so many bytes, and no further than that. */
    static byte[] body(HttpServletRequest request, int most) throws IOException, Unreadable {
        if (request.getContentLengthLong() <= most) {
            byte[] body = request.getInputStream().readNBytes(most + 1);
            if (body.length <= most) {
                return body;
            }
        }
        throw new Unreadable(413, "the body is larger than " + most + " bytes");
    }

    /** Somebody before us may have read the body: then the container has its values. */
    private static Map<String, String> values(HttpServletRequest request, byte[] body) throws Unreadable {
        return body.length == 0 && request.getContentLengthLong() > 0
                ? FormBody.alreadyParsed(request)
                : FormBody.parse(body);
    }

    static void limit(Set<String> names) throws Unreadable {
        if (names.size() > MOST_VALUES) {
            throw new Unreadable(400, "the body has more than " + MOST_VALUES + " values");
        }
    }

    /** The value of a name; empty when there is none. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The first of the names that has a value; empty when none has. */
    String first(String... names) {
        for (String name : names) {
            if (!text(name).isEmpty()) {
                return text(name);
            }
        }
        return "";
    }

    /** No value is printed. */
    @Override
    public String toString() {
        return "Form" + values.keySet();
    }
}
