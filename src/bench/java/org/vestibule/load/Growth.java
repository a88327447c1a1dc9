package org.vestibule.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a sign-in costs when there are few callers, and many. */
final class Growth {

    private static final List<Integer> ENROLLED = List.of(10, 1_000, 1_000_000);

    /** Somebody of number {@code i}, with an authenticator, a backup code and a counter. */
    private static final List<String> FILLING = List.of(
            "INSERT INTO vestibule_caller SELECT 'many-' || i, 0 FROM numbers",
            "INSERT INTO vestibule_enrollment SELECT 'many-' || i, 'many-' || i, 'totp', 'ACTIVE', 'Phone',"
                    + " 'SHA1/6/30', repeat('x', 90), 1, 0, 0, 0, NULL, 1, NULL, 1 FROM numbers",
            "INSERT INTO vestibule_code SELECT 'many-' || i, 'backup-code', repeat('x', 40), repeat('x', 60) FROM numbers",
            "INSERT INTO vestibule_attempts SELECT 'many-' || i, 'totp', 0, 0, '', 1 FROM numbers",
            "INSERT INTO vestibule_audit SELECT 'many-' || i, 1, 'session_created', 'success', '', 'many-' || i, '', 'totp',"
                    + " repeat('x', 16), '127.0.0.1', 'a browser', 'a node', repeat('x', 22), '', 1 FROM numbers");

    private final Postgres database;
    private final Speed speed;

    Growth(Postgres database, Speed speed) {
        this.database = database;
        this.speed = speed;
    }

    void measure(int warmUp, int rounds, Report report) {
        List<String> rows = new ArrayList<>();
        int enrolled = 0;
        for (int next : ENROLLED) {
            fill(enrolled, next);
            enrolled = next;
            Map<String, Measured> results = new LinkedHashMap<>();
            speed.signInsAlone(warmUp, Measured::new);
            speed.signInsAlone(rounds, work -> results.computeIfAbsent(work, Measured::new));
            List<Measured> both = List.copyOf(results.values());
            rows.add(String.format(
                    Locale.ROOT,
                    "| %,d | %.0f | %.0f | %.2f |",
                    next,
                    both.get(1).serverMicros(),
                    both.get(1).databaseMicros(),
                    both.get(1).times(both.get(0))));
        }
        report.line("## A sign-in with a code, by enrollments of others%n");
        report.line("| enrollments | server µs | database µs | × bare sign-in |");
        report.line("|---:|---:|---:|---:|");
        rows.forEach(row -> report.line("%s", row));
        report.line("");
    }

    private void fill(int from, int to) {
        String numbers = "(SELECT generate_series(" + (from + 1) + ", " + to + ") AS i) AS numbers";
        FILLING.forEach(insert -> database.execute(insert.replace("numbers", numbers)));
        database.execute("VACUUM ANALYZE");
        database.execute("CHECKPOINT");
    }
}
