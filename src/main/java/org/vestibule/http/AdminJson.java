package org.vestibule.http;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.vestibule.flow.CallerState;
import org.vestibule.flow.Recovery;

/** What an administrator's program is told of a caller. */
final class AdminJson {

    private AdminJson() {}

    static JsonObject of(CallerState state) {
        JsonArrayBuilder methods = Json.createArrayBuilder();
        state.methods()
                .forEach(one -> methods.add(Json.createObjectBuilder()
                        .add("method", one.method())
                        .add("label", one.label())
                        .add("createdAt", one.createdAt().toString())
                        .add("lastUsedAt", text(one.lastUsedAt()))));
        JsonArrayBuilder locked = Json.createArrayBuilder();
        state.locked()
                .forEach(one -> locked.add(Json.createObjectBuilder()
                        .add("bucket", one.bucket().name().toLowerCase(Locale.ROOT))
                        .add("until", text(one.until()))));
        return Json.createObjectBuilder()
                .add("caller", state.caller())
                .add("enabled", state.enabled())
                .add("methods", methods)
                .add("backupCodesLeft", state.backupCodesLeft())
                .add("locked", locked)
                .add("recovery", state.recovery().map(AdminJson::open).orElse(JsonValue.NULL))
                .build();
    }

    private static JsonValue open(CallerState.Open pass) {
        return Json.createObjectBuilder()
                .add("issuedBy", pass.issuedBy())
                .add("reason", pass.reason())
                .add("issuedAt", pass.issuedAt().toString())
                .add("expiresAt", pass.expiresAt().toString())
                .add("awaitsApproval", pass.awaitsApproval())
                .build();
    }

    static JsonObject of(Recovery.Issued pass) {
        return Json.createObjectBuilder()
                .add("recoveryPass", pass.code())
                .add("expiresAt", pass.expiresAt().toString())
                .add("awaitsApproval", pass.awaitsApproval())
                .build();
    }

    private static JsonValue text(Optional<Instant> at) {
        return at.<JsonValue>map(when -> Json.createValue(when.toString())).orElse(JsonValue.NULL);
    }
}
