package org.vestibule.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;

/** The description of all our addresses for programs (OpenAPI 3.1), as they are in this application. */
public final class OpenApiServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;
    private static final String AS_WRITTEN = "/2fa";

    @Override
    void get(Visit visit) throws IOException {
        JsonObject written = written();
        String application = getServletContext().getContextPath();
        JsonObject here = Json.createObjectBuilder(written)
                .add(
                        "servers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("url", application.isEmpty() ? "/" : application)))
                .add("paths", underPrefix(written.getJsonObject("paths")))
                .build();
        visit.reply().json(200, here);
    }

    private static JsonObject written() throws IOException {
        try (InputStream in = OpenApiServlet.class.getResourceAsStream("/org/vestibule/openapi.json");
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    private JsonObjectBuilder underPrefix(JsonObject paths) {
        JsonObjectBuilder moved = Json.createObjectBuilder();
        paths.forEach((path, item) -> moved.add(settings.prefix() + path.substring(AS_WRITTEN.length()), item));
        return moved;
    }
}
