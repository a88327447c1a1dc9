package org.vestibule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The description of our JSON addresses, as it is written, and what it says of single answers. */
public final class Description {

    private static final String NAME = "https://vestibule.example/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TEXT = read();
    private static final JsonNode ROOT = json(TEXT);
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(NAME, TEXT))));
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private Description() {}

    private static String read() {
        try {
            return Files.readString(Path.of("src/main/resources/org/vestibule/openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    public static String text() {
        return TEXT;
    }

    /** What is at a place in the document, behind a reference if there is one. */
    public static String behind(String pointer) {
        JsonNode reference = ROOT.at(pointer).path("$ref");
        return reference.isMissingNode() ? pointer : reference.asText().substring(1);
    }

    public static JsonNode at(String pointer) {
        return ROOT.at(pointer);
    }

    /** The names under a place in the document. */
    public static Set<String> names(String pointer) {
        Set<String> names = new TreeSet<>();
        at(pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Where an answer is described. */
    public static String answer(String path, String method, int status) {
        return behind("/paths/" + escape(path) + "/" + method + "/responses/" + status);
    }

    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What is wrong with a value, by the schema at a place in the document. */
    public static String faults(String schema, JsonNode value) {
        return COMPILED
                .computeIfAbsent(schema, pointer -> SCHEMAS.getSchema(SchemaLocation.of(NAME + "#" + pointer)))
                .validate(value)
                .stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.joining("; "));
    }
}
