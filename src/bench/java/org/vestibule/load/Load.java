package org.vestibule.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what sign-ins, checks and pages cost, each beside its baseline, and what comes of them when the database is in trouble. */
public final class Load {

    private static final int CALLERS = Integer.getInteger("load.callers", 300);

    /** After so many rounds a server does not become faster any more: its code is compiled by then. */
    private static final int WARM_UP = Integer.getInteger("load.warm-up", 30);

    private static final int ROUNDS = Integer.getInteger("load.rounds", 10);
    private static final int SESSIONS = Integer.getInteger("load.sessions", 30);

    private Load() {}

    public static void main(String[] args) throws IOException {
        // A server ends a connection after some hundreds of requests; who sends just then sends again.
        System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
        Report report = new Report(Path.of("target/bench/load.md"));
        try (Database h2 = H2.in(Path.of("target/bench/h2"))) {
            Idle.measure(h2, report);
            try (Stage stage = stage(h2);
                    Speed speed = new Speed(stage, new Meter(stage::cpu, h2::cpu), CALLERS)) {
                measure(speed, h2.title(), report);
            }
        }
        try (Postgres postgres = new Postgres();
                Stage stage = stage(postgres);
                Speed speed = new Speed(stage, new Meter(stage::cpu, postgres::cpu), CALLERS)) {
            measure(speed, postgres.title(), report);
            Sessions.measure(stage, speed, CALLERS, SESSIONS, report);
            new Growth(postgres, speed).measure(WARM_UP / 3, ROUNDS, report);
        }
        Faults.measure(report);
        report.print();
    }

    private static Stage stage(Database database) {
        return Stage.ofBoth(database, "load-" + database.title(), "-Xmx1g");
    }

    private static void measure(Speed speed, String title, Report report) {
        Map<String, Measured> results = new LinkedHashMap<>();
        speed.run(WARM_UP, Measured::new);
        speed.run(ROUNDS, work -> results.computeIfAbsent(work, Measured::new));
        report.add(title, List.copyOf(results.values()));
    }
}
