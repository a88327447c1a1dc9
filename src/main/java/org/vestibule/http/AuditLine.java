package org.vestibule.http;

import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.vestibule.flow.SecurityEvent;

/** An event as one line of JSON, for logs that programs read: no name in it can look like another line, or like a field. */
final class AuditLine {

    private AuditLine() {}

    static String of(SecurityEvent event, String node) {
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("time", event.at().toString())
                .add("event", event.type().code());
        add(line, "caller", event.caller());
        add(line, "actor", event.actor());
        line.add("outcome", event.type().ending().name().toLowerCase(Locale.ROOT));
        add(line, "method", event.method());
        add(line, "reason", event.reason());
        add(line, "session", event.seen().session());
        add(line, "address", event.seen().address());
        add(line, "agent", event.seen().agent());
        add(line, "node", node);
        add(line, "attempt", event.seen().attempt());
        return ascii(line.build().toString());
    }

    private static void add(JsonObjectBuilder line, String name, String value) {
        if (!value.isEmpty()) {
            line.add(name, value);
        }
    }

    /** Some logs break lines where Unicode does, and some write another encoding. */
    private static String ascii(String json) {
        if (json.chars().allMatch(AuditLine::isPlain)) {
            return json;
        }
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isPlain(c)) {
                ascii.append(c);
            } else {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }

    private static boolean isPlain(int c) {
        return c >= 0x20 && c <= 0x7e;
    }
}
