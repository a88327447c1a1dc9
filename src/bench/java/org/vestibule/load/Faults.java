package org.vestibule.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Sign-ins without a pause while the database is in trouble, each code used twice: who was let in, and what the others were told. */
final class Faults {

    private static final int CALLERS = 100;
    private static final Duration TROUBLE = Duration.ofSeconds(Integer.getInteger("load.trouble-seconds", 15));

    private final Path folder;
    private final FragilePostgres database;
    private final Speed speed;
    private final Report report;

    private Faults(Path folder, FragilePostgres database, Speed speed, Report report) {
        this.folder = folder;
        this.database = database;
        this.speed = speed;
        this.report = report;
    }

    static void measure(Report report) throws IOException {
        Path folder = Files.createTempDirectory("vestibule-faults");
        boolean small = Disk.mount(folder);
        try (FragilePostgres database = new FragilePostgres(folder.resolve("data"));
                Stage stage = Stage.ofBoth(database, "load-faults");
                Speed speed = new Speed(stage, new Meter(stage::cpu, database::cpu), CALLERS)) {
            new Faults(folder, database, speed, report).measure(small);
        } finally {
            Disk.remove(folder);
        }
    }

    private void measure(boolean small) {
        report.line("## Sign-ins while the database is in trouble%n");
        report.line("| trouble | answers | longest s | accepted twice | well again after s |");
        report.line("|---|---|---:|---:|---:|");
        during("none", () -> {}, () -> {});
        during("stopped, and started", database::stop, database::start);
        during("killed, and started", database::kill, database::start);
        during("each packet 100 ms late", () -> database.detour().delay(Duration.ofMillis(100)), () -> database.detour()
                .delay(Duration.ZERO));
        lockedTable();
        if (small) {
            during("disk full", () -> Disk.fill(folder), this::makeRoom);
        } else {
            report.line("| disk full | left out: no small disk could be mounted here | | | |");
        }
        report.line("");
    }

    /** As a change of the schema does it: who comes waits, until the pool has no connection left. */
    private void lockedTable() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            during(
                    "a table locked",
                    () -> run(statement, "LOCK TABLE vestibule_attempts"),
                    () -> run(statement, "ROLLBACK"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some full disks end the database, others it outlives; then an operator starts it. */
    private void makeRoom() {
        Disk.makeRoom(folder);
        Instant patience = Instant.now().plusSeconds(10);
        while (!database.answers() && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        if (!database.answers()) {
            database.stop();
            database.start();
        }
    }

    private void during(String trouble, Runnable begin, Runnable end) {
        Outcomes outcomes = new Outcomes();
        Instant healed = Instant.now().plus(TROUBLE);
        CompletableFuture<Void> fault = CompletableFuture.runAsync(() -> {
            LockSupport.parkNanos(TROUBLE.dividedBy(5).toNanos());
            begin.run();
            LockSupport.parkUntil(healed.toEpochMilli());
            end.run();
        });
        while (!fault.isDone()) {
            speed.signInTwice(outcomes);
        }
        fault.join();
        Instant well = Instant.now();
        for (Outcomes after = new Outcomes(); ; after = new Outcomes()) {
            well = Instant.now();
            speed.signInTwice(after);
            if (!after.inTrouble()) {
                break;
            }
        }
        long seconds = Math.max(0, Duration.between(healed, well).toSeconds());
        report.line(
                "| %s | %s | %d | %d | %d |",
                trouble, outcomes, outcomes.longest().toSeconds(), outcomes.twice(), seconds);
    }
}
