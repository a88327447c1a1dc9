package org.vestibule.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.vestibule.flow.GraceLeft;

/** What is left of a caller's period of grace, in words and in JSON. */
final class Grace {

    private Grace() {}

    /** A sentence that says until when, or how often still. */
    static String sentence(Texts texts, GraceLeft left) {
        String date = left.until()
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(texts.locale())
                        .withZone(ZoneOffset.UTC)::format)
                .orElse("");
        if (left.signIns().isEmpty()) {
            return texts.get("grace.until", date);
        }
        int signIns = left.signIns().getAsInt();
        return date.isEmpty() ? texts.get("grace.signIns", signIns) : texts.get("grace.both", date, signIns);
    }

    static JsonObject json(GraceLeft left) {
        return Json.createObjectBuilder()
                .add(
                        "until",
                        left.until()
                                .<JsonValue>map(at -> Json.createValue(at.toString()))
                                .orElse(JsonValue.NULL))
                .add("signInsLeft", left.signIns().isPresent() ? Json.createValue(left.signInsLeft()) : JsonValue.NULL)
                .build();
    }
}
