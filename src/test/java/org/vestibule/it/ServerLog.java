package org.vestibule.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server under test wrote to its log so far. */
final class ServerLog {

    /** The server's qualifier in {@code arquillian.xml}. */
    static final String SERVER = System.getProperty("arquillian.launch", "payara-micro");

    /** Payara does not make it by itself. */
    static final Path FOLDER = Path.of("target/it", SERVER);

    private ServerLog() {}

    static String text() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().matches("server\\.log.*"))
                    .sorted()
                    .toList();
            return logs.stream().map(ServerLog::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often that event is told of that person. */
    static long count(String event, Person person) {
        return count(telling(event, person));
    }

    /** What stands in a line that tells of it. */
    static String telling(String event, Person person) {
        return "\"event\":\"" + event + "\",\"caller\":\"" + person.name() + "\"";
    }

    static long count(String text) {
        return text().lines().filter(line -> line.contains(text)).count();
    }
}
