package org.vestibule.http;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.vestibule.http.Form.Unreadable;

/** The reader of our JSON bodies: one object, values that are text, numbers or truth values, each name once. */
final class FlatJson {

    private FlatJson() {}

    static Map<String, String> read(byte[] body) throws Unreadable {
        try (JsonParser parser = Json.createParser(new StringReader(FormBody.utf8(body)))) {
            return object(parser);
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw new Unreadable(400, "the body is not a JSON object");
        }
    }

    private static Map<String, String> object(JsonParser parser) throws Unreadable {
        Map<String, String> values = new HashMap<>();
        expect(parser.next() == Event.START_OBJECT);
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            if (values.put(name, value(parser)) != null) {
                throw new Unreadable(400, "a name is given twice");
            }
            Form.limit(values.keySet());
        }
        expect(!parser.hasNext());
        return values;
    }

    private static String value(JsonParser parser) throws Unreadable {
        return switch (parser.next()) {
            case VALUE_STRING, VALUE_NUMBER -> parser.getString();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_NULL -> "";
            default -> throw new Unreadable(400, "a value is an object or an array");
        };
    }

    private static void expect(boolean condition) throws Unreadable {
        if (!condition) {
            throw new Unreadable(400, "the body is not one JSON object");
        }
    }
}
