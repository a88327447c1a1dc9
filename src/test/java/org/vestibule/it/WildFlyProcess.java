package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** WildFly as it comes, started by a test on ports and in a folder of its own. */
final class WildFlyProcess implements Member {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path HOME =
            Path.of(System.getProperty("wildfly.home", "target/wildfly")).toAbsolutePath();

    /** What its start script opens to the server. */
    private static final List<String> OPENED = Stream.of(
                    "java.base/java.lang",
                    "java.base/java.lang.invoke",
                    "java.base/java.lang.reflect",
                    "java.base/java.io",
                    "java.base/java.net",
                    "java.base/java.security",
                    "java.base/java.util",
                    "java.base/java.util.concurrent",
                    "java.management/javax.management",
                    "java.naming/javax.naming")
            .map(name -> "--add-opens=" + name + "=ALL-UNNAMED")
            .toList();

    private final Path folder;
    private final int port = PayaraProcess.freePort();
    private List<String> grid = List.of();
    private Process process;

    WildFlyProcess(String name) {
        folder = Path.of("target/it", name + "-" + Guests.RUN).toAbsolutePath();
        try {
            Path configuration = Files.createDirectories(folder.resolve("configuration"));
            Files.createDirectories(folder.resolve("deployments"));
            try (Stream<Path> files = Files.list(HOME.resolve("standalone/configuration"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, configuration.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public WildFlyProcess deploying(Archive<?> war) {
        war.as(ZipExporter.class).exportTo(file(war.getName()).toFile());
        return this;
    }

    @Override
    public WildFlyProcess sharingSessions(int here, int there) {
        grid = List.of(
                "-Djboss.node.name=node-" + here,
                "-Dvestibule.test.member.port=" + here,
                "-Dvestibule.test.members=127.0.0.1[" + here + "],127.0.0.1[" + there + "]",
                "-c=vestibule-ha.xml");
        return this;
    }

    private Path file(String name) {
        return folder.resolve("deployments").resolve(name);
    }

    @Override
    public URI home(String name) {
        return URI.create("http://127.0.0.1:" + port + "/" + name + "/");
    }

    @Override
    public WildFlyProcess start(String... settings) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        command.addAll(OPENED);
        command.addAll(List.of(settings));
        command.addAll(List.of("-Djboss.home.dir=" + HOME, "-Djboss.server.base.dir=" + folder));
        command.addAll(List.of("-Djboss.http.port=" + port, "-Djboss.https.port=" + PayaraProcess.freePort()));
        command.add("-Djboss.management.http.port=" + PayaraProcess.freePort());
        command.addAll(List.of("-jar", HOME.resolve("jboss-modules.jar").toString()));
        command.addAll(List.of("-mp", HOME.resolve("modules").toString(), "org.jboss.as.standalone"));
        command.addAll(grid);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()));
        builder.environment().putAll(Map.of("VESTIBULE_DEMO_DATA", folder.toString()));
        int before = Files.exists(folder.resolve("output")) ? output().length() : 0;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the start", () -> output().substring(before).matches("(?s).*WFLYSRV002[56].*"));
        return this;
    }

    /** Why this one was not deployed; empty when it was. */
    String refusal(Archive<?> war) {
        Path failed = file(war.getName() + ".failed");
        await(war.getName(), () -> Files.exists(failed) || Files.exists(file(war.getName() + ".deployed")));
        return Files.exists(failed) ? read(failed) : "";
    }

    private void await(String what, BooleanSupplier come) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!come.getAsBoolean()) {
            assertThat(Instant.now())
                    .as("waiting for " + what + "\n" + output())
                    .isBefore(end);
            assertThat(process.isAlive()).as(output()).isTrue();
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public String output() {
        return read(folder.resolve("output"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public WildFlyProcess stop() {
        process.destroy();
        return ended();
    }

    @Override
    public WildFlyProcess kill() {
        process.destroyForcibly();
        return ended();
    }

    private WildFlyProcess ended() {
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        return this;
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
