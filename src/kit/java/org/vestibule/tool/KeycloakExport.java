package org.vestibule.tool;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vestibule.factor.OldSecret;
import org.vestibule.otp.Secret;

/**
 * A realm or its users as Keycloak exports them, version 8 or later; the number of an entry is that of its user.
 *
 * <p>In {@code secretData} the value is the key itself, byte by byte, unless {@code credentialData} says that it is base32:
 * what an app shows of it is its base32.
 */
final class KeycloakExport {

    private KeycloakExport() {}

    static List<Line> read(String text) {
        List<Line> read = new ArrayList<>();
        int number = 0;
        for (JsonObject user : users(structure(text))) {
            number++;
            for (JsonValue credential : array(user, "credentials")) {
                if (credential instanceof JsonObject one && isOneTime(text(one, "type"))) {
                    read.add(line(number, text(user, "username"), one));
                }
            }
        }
        return read;
    }

    private static List<JsonObject> users(JsonStructure top) {
        List<JsonObject> users = new ArrayList<>();
        List<? extends JsonValue> parts = top instanceof JsonObject ? List.of(top) : top.asJsonArray();
        for (JsonValue part : parts) {
            if (part instanceof JsonObject user && user.containsKey("username")) {
                users.add(user);
            } else if (part instanceof JsonObject realm) {
                array(realm, "users").stream()
                        .filter(JsonObject.class::isInstance)
                        .forEach(user -> users.add(user.asJsonObject()));
            }
        }
        return users;
    }

    private static boolean isOneTime(String type) {
        return List.of("otp", "totp", "hotp").contains(type);
    }

    private static Line line(int number, String caller, JsonObject credential) {
        return Line.of(number, caller, () -> secret(credential));
    }

    private static OldSecret secret(JsonObject credential) {
        if (!credential.containsKey("secretData") || !credential.containsKey("credentialData")) {
            throw new IllegalArgumentException("credential: not of version 8 or later");
        }
        JsonObject data = inner(text(credential, "credentialData"));
        if (!text(data, "subType").equals("totp")) {
            throw new IllegalArgumentException("credential: only time-based codes are taken");
        }
        return new OldSecret(
                        base32(text(inner(text(credential, "secretData")), "value"), text(data, "secretEncoding")),
                        text(data, "algorithm"),
                        Line.whole("digits", text(data, "digits")),
                        Line.whole("period", text(data, "period")),
                        OldSecret.USUAL_LABEL)
                .labelled(text(credential, "userLabel"));
    }

    private static String base32(String value, String encoding) {
        if (encoding.toUpperCase(Locale.ROOT).equals("BASE32")) {
            return value;
        }
        if (!encoding.isEmpty()) {
            throw new IllegalArgumentException("secret: in an encoding that is not known");
        }
        try (Secret secret = Secret.of(value.getBytes(StandardCharsets.UTF_8))) {
            return secret.base32();
        }
    }

    private static JsonStructure structure(String text) {
        try {
            return parsed(text);
        } catch (JsonException e) {
            throw new Refused("The file is not JSON");
        }
    }

    private static JsonStructure parsed(String text) {
        try (JsonReader reader = Json.createReaderFactory(Map.of()).createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    private static JsonObject inner(String text) {
        try {
            return parsed(text).asJsonObject();
        } catch (JsonException | ClassCastException repeatsTheText) {
            throw new IllegalArgumentException("credential: its data are malformed");
        }
    }

    private static List<JsonValue> array(JsonObject object, String name) {
        return object.get(name) instanceof List<?> list
                ? list.stream().map(JsonValue.class::cast).toList()
                : List.of();
    }

    /** A text or a number as text; empty where there is neither. */
    private static String text(JsonObject object, String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case STRING -> object.getString(name);
            case NUMBER -> value.toString();
            default -> "";
        };
    }
}
