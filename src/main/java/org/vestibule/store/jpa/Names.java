package org.vestibule.store.jpa;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Several names in one column, a line each; or none. */
final class Names {

    private Names() {}

    static String join(Collection<String> names) {
        return String.join("\n", names);
    }

    static List<String> list(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split("\n", -1));
    }

    /** Some databases keep an empty text as none. */
    static String text(String column) {
        return column == null ? "" : column;
    }

    static Set<String> set(String column) {
        return Set.copyOf(list(column));
    }
}
