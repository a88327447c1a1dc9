package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vestibule.Description;

/** The description of the JSON API is sound in itself, and describes every room and no other. */
class OpenApiTest {

    private static final Set<String> OF_A_ROOM = Set.of("get", "post");

    @Test
    void theDocumentIsOpenApi() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(Description.text(), List.of(), new ParseOptions());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1.");
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(15);
    }

    static Stream<String> schemas() {
        return Description.names("/components/schemas").stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsOneAndAllowsNothingElse(String name) {
        JsonSchema metaschema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));
        JsonNode schema = Description.at("/components/schemas/" + name);
        assertThat(metaschema.validate(schema)).isEmpty();
        if (schema.path("type").asText().equals("object") && !name.equals("Description")) {
            assertThat(schema.path("additionalProperties").asText()).isEqualTo("false");
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsUsed(String name) {
        assertThat(Description.text()).contains("\"#/components/schemas/" + name + "\"");
    }

    /** Every media type in the document that has an example and a schema. */
    static Stream<String> examples() {
        return places("", Description.at(""))
                .filter(place -> Description.at(place).has("example"));
    }

    private static Stream<String> places(String pointer, JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return Stream.concat(
                Stream.of(pointer),
                names.stream().flatMap(name -> places(pointer + "/" + Description.escape(name), node.get(name))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFits(String place) {
        assertThat(Description.faults(place + "/schema", Description.at(place + "/example")))
                .isEmpty();
    }

    @Test
    void everyRoomIsDescribedAndNothingElse() {
        Stream<String> rooms = Arrays.stream(Room.values()).flatMap(room -> Arrays.stream(room.mappings("/2fa")));
        assertThat(Description.names("/paths")).containsExactlyInAnyOrderElementsOf(rooms.toList());
    }

    @ParameterizedTest
    @EnumSource
    void aRoomIsDescribedWithWhatItTakes(Room room) {
        List<String> methods = room.methods().stream()
                .map(method -> method.toLowerCase(Locale.ROOT))
                .filter(OF_A_ROOM::contains)
                .toList();
        for (String path : room.mappings("/2fa")) {
            assertThat(Description.names("/paths/" + Description.escape(path)))
                    .containsExactlyInAnyOrderElementsOf(methods);
        }
    }
}
