package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.vestibule.http.Form.Unreadable;

/** The parser of {@code application/x-www-form-urlencoded} in UTF-8; strict where containers are lenient. */
final class FormBody {

    private FormBody() {}

    static Map<String, String> parse(byte[] body) throws Unreadable {
        Map<String, String> values = new HashMap<>();
        each(body, (name, value) -> put(values, name, value));
        return values;
    }

    /** What is done with each field. */
    interface Taker {
        void take(String name, String value) throws Unreadable;
    }

    /** Hands out the fields in their order. */
    static void each(byte[] body, Taker taker) throws Unreadable {
        for (String pair : utf8(body).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                taker.take(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
    }

    /** What the container made of the body, less what it took from the query string. */
    static Map<String, String> alreadyParsed(HttpServletRequest request) throws Unreadable {
        Map<String, String> values = new HashMap<>();
        Map<String, String> query = request.getQueryString() == null
                ? Map.of()
                : parse(request.getQueryString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
            if (!query.containsKey(entry.getKey())) {
                for (String value : entry.getValue()) {
                    put(values, entry.getKey(), value);
                }
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String name, String value) throws Unreadable {
        if (values.put(name, value) != null) {
            throw new Unreadable(400, "a value is given twice");
        }
        Form.limit(values.keySet());
    }

    private static String decode(String text) throws Unreadable {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\uFFFD') >= 0) {
                throw new Unreadable(400, "the body is not UTF-8");
            }
            return decoded;
        } catch (IllegalArgumentException brokenPercentEncoding) {
            throw new Unreadable(400, "the body is not a form");
        }
    }

    static String utf8(byte[] body) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(400, "the body is not UTF-8");
        }
    }
}
