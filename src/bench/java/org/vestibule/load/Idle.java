package org.vestibule.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server that does nothing yet takes.
 *
 * @param seconds that it took to start
 * @param heap megabytes of objects in use
 * @param resident megabytes of the process
 */
record Idle(double seconds, double heap, double resident) {

    private static final Pattern READY = Pattern.compile("ready in ([0-9,.]+) \\(ms\\)");
    private static final int STARTS = 3;

    /** Starts a server with the application, and one with Vestibule added, in turns. */
    static void measure(Database database, Report report) {
        List<Idle> bare = new ArrayList<>();
        List<Idle> guarded = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            bare.add(start(() -> Stage.ofBare(database, "load-idle-bare")));
            guarded.add(start(() -> Stage.ofGuarded(database, "load-idle-guarded")));
        }
        report.line("## A server that does nothing%n");
        report.line("| application | start s | heap MB | resident MB |");
        report.line("|---|---:|---:|---:|");
        average("as it is", bare, report);
        average("with Vestibule", guarded, report);
        report.line("");
    }

    private static Idle start(Supplier<Stage> starting) {
        try (Stage stage = starting.get()) {
            Matcher ready = READY.matcher(stage.output());
            if (!ready.find()) {
                throw new IllegalStateException("The server is not ready");
            }
            double seconds = Long.parseLong(ready.group(1).replaceAll("\\D", "")) / 1e3;
            double resident = Memory.resident(stage.pid()) / 1e6;
            return new Idle(seconds, Memory.live(stage.pid()) / 1e6, resident);
        }
    }

    private static void average(String application, List<Idle> starts, Report report) {
        report.line(
                "| %s | %.1f | %.1f | %.0f |",
                application,
                average(starts, Idle::seconds),
                average(starts, Idle::heap),
                average(starts, Idle::resident));
    }

    private static double average(List<Idle> starts, ToDoubleFunction<Idle> number) {
        return starts.stream().mapToDouble(number).average().orElseThrow();
    }
}
