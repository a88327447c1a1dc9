package org.vestibule.http;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.io.Reader;
import java.util.Collection;

/**
 * JSON by a provider that is looked for once: the class of that name in the API goes through all JARs for it at every call.
 * Thread-safe, as the provider is.
 */
final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    static JsonObjectBuilder createObjectBuilder(JsonObject all) {
        return PROVIDER.createObjectBuilder(all);
    }

    static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    static JsonString createValue(String text) {
        return PROVIDER.createValue(text);
    }

    static JsonNumber createValue(int number) {
        return PROVIDER.createValue(number);
    }

    static JsonParser createParser(Reader text) {
        return PROVIDER.createParser(text);
    }

    static JsonReader createReader(InputStream text) {
        return PROVIDER.createReader(text);
    }
}
