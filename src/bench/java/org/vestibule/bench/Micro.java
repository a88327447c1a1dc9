package org.vestibule.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of single pieces and prints one table: each beside the baseline of its kind, in this run. */
public final class Micro {

    private static final Map<String, String> BASELINES = Map.of(
            "TotpBenchmark", "floor",
            "QrBenchmark", "encodeAlone",
            "BackupCodeBenchmark", "oneBcrypt",
            "GateBenchmark", "theClock");

    private Micro() {}

    public static void main(String[] which) throws RunnerException, IOException {
        OptionsBuilder options = new OptionsBuilder();
        List.of(which.length == 0 ? new String[] {"org.vestibule.bench"} : which)
                .forEach(options::include);
        Collection<RunResult> results = new Runner(options.mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .addProfiler(GCProfiler.class)
                        .forks(2)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run();
        Path table = Path.of("target/bench/micro.md");
        Files.createDirectories(table.getParent());
        try (PrintStream file = new PrintStream(Files.newOutputStream(table), true, StandardCharsets.UTF_8)) {
            print(results, file);
        }
        System.out.println();
        System.out.write(Files.readAllBytes(table));
        System.out.flush();
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        out.println("| work | µs | ± | × baseline | bytes |");
        out.println("|---|---:|---:|---:|---:|");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.2f | %,.0f |%n",
                    name(result),
                    time.getScore(),
                    time.getScoreError(),
                    time.getScore() / baseline(result, results),
                    bytes(result));
        }
    }

    private static double baseline(RunResult result, Collection<RunResult> results) {
        String name = kind(result) + " " + BASELINES.get(kind(result));
        return results.stream()
                .filter(other -> name(other).equals(name))
                .mapToDouble(other -> other.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double bytes(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return allocated == null ? Double.NaN : allocated.getScore();
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return kind(result) + " " + benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static String kind(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.", -1);
        return parts[parts.length - 2];
    }
}
