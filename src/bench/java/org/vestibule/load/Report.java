package org.vestibule.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables in a file, and printed at the end. */
final class Report {

    private static final Map<String, String> BASELINES = Map.of(
            "page behind the filter",
            "page",
            "check of a code",
            Speed.updates(Speed.OF_A_CHECK),
            "rejected guess",
            Speed.updates(Speed.OF_A_GUESS),
            "sign-in with a code",
            "sign-in, " + Speed.updates(Speed.OF_A_SIGN_IN));

    private final Path file;
    private final StringBuilder text = new StringBuilder();

    Report(Path file) {
        this.file = file;
    }

    void add(String title, List<Measured> results) {
        line("## %s%n", title);
        line("| work | per second | p50 ms | p99 ms | server µs | database µs | × baseline |");
        line("|---|---:|---:|---:|---:|---:|---:|");
        results.forEach(result -> line(
                "| %s | %,.0f | %.1f | %.1f | %.0f | %.0f | %.2f |",
                result.work(),
                result.perSecond(),
                result.millisAt(50),
                result.millisAt(99),
                result.serverMicros(),
                result.databaseMicros(),
                result.times(baseline(result, results))));
        line("");
    }

    private static Measured baseline(Measured result, List<Measured> results) {
        String work = BASELINES.getOrDefault(result.work(), result.work());
        return results.stream()
                .filter(other -> other.work().equals(work))
                .findFirst()
                .orElse(result);
    }

    void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
        save();
    }

    /** Writes down what there is so far, so that a run that breaks off was not for nothing. */
    private void save() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print() {
        System.out.println(text);
    }
}
