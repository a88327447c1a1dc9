package org.vestibule.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed after the command: words, and options with or without a value.
 *
 * <p>No password and no key is among them: a list of processes shows them to everybody.
 */
record Arguments(List<String> words, Map<String, String> options) {

    private static final Set<String> WITH_VALUE = Set.of("--url", "--user", "--reason", "--format");
    private static final Set<String> FLAGS = Set.of("--dry-run", "--skip-bad");

    static Arguments read(String... typed) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < typed.length; i++) {
            if (WITH_VALUE.contains(typed[i]) && i + 1 < typed.length) {
                options.put(typed[i], typed[i + 1]);
                i++;
            } else if (FLAGS.contains(typed[i])) {
                options.put(typed[i], "");
            } else if (typed[i].startsWith("--")) {
                throw new Refused("There is no option " + typed[i] + ", or its value is missing");
            } else {
                words.add(typed[i]);
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    /** The word at that place, the command being 0. */
    Optional<String> word(int place) {
        return place < words.size() ? Optional.of(words.get(place)) : Optional.empty();
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }
}
