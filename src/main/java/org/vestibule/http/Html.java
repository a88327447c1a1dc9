package org.vestibule.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one place where text becomes HTML. */
final class Html {

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escapes all text within lists and maps; numbers and truth values stay. */
    static Object escapeAll(Object value) {
        if (value instanceof String text) {
            return escape(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Html::escapeAll).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> escaped = new LinkedHashMap<>();
            map.forEach((name, item) -> escaped.put(name, escapeAll(item)));
            return escaped;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("A page shows text, numbers and truth values only");
    }
}
