package org.vestibule.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an application serves, as its {@link MappingsServlet} told it.
 *
 * @param patterns of servlets and filters: {@code /exact}, {@code /folder/*}, {@code *.extension}, {@code /} and the empty one
 * @param files folders too, with a slash at their end
 * @param rooms Vestibule's own addresses
 */
record Deployed(List<String> patterns, List<String> files, List<String> rooms) {

    /** Where no file lies and no servlet waits, to see who answers then. */
    private static final String NOWHERE = "/crawl/nowhere";

    static Deployed parse(String lines) {
        Deployed deployed = new Deployed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        lines.lines().forEach(line -> {
            String path = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.indexOf(' '))) {
                case "pattern" -> deployed.patterns.add(path);
                case "file" -> deployed.files.add(path);
                case "room" -> deployed.rooms.add(path);
                default -> throw new IllegalArgumentException("The kit in the WAR is of another version: " + line);
            }
        });
        return deployed;
    }

    /** The settings of the second factor, below which all rooms lie: nobody half-way in may enter it. */
    String room() {
        return rooms.stream()
                .min(Comparator.comparing(String::length))
                .orElseThrow(
                        () -> new IllegalStateException("Vestibule is not in the application, or is switched off"));
    }

    /** Every path to ask: the container's own rules for patterns (Servlet 6.0, section 12.2), and each file. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>(files);
        for (String pattern : patterns) {
            if (pattern.startsWith("*")) {
                paths.addAll(withExtension(pattern.substring(1)));
            } else if (pattern.endsWith("/*")) {
                String folder = pattern.substring(0, pattern.length() - 2);
                paths.addAll(List.of(folder + "/", folder + NOWHERE));
                paths.add(folder.isEmpty() ? "/" : folder);
            } else {
                paths.add(pattern.isEmpty() ? "/" : pattern);
            }
        }
        paths.add(NOWHERE);
        return paths;
    }

    /** A page that one servlet draws as {@code x.xhtml}, it may draw as {@code x.jsf} as well. */
    private Set<String> withExtension(String extension) {
        Set<String> paths = new TreeSet<>(Set.of(NOWHERE + extension));
        for (String file : files) {
            int dot = file.lastIndexOf('.');
            if (dot > file.lastIndexOf('/') && patterns.contains("*" + file.substring(dot))) {
                paths.add(file.substring(0, dot) + extension);
            }
        }
        return paths;
    }
}
