package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
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
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** Payara Micro in a folder of its own. */
public final class PayaraProcess implements Member {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port = freePort();
    private final List<Path> wars = new ArrayList<>();
    private List<String> grid = List.of("--nohazelcast");
    private Process process;

    public PayaraProcess(String name) {
        folder = Path.of("target/it", name).toAbsolutePath();
        delete(folder.toFile());
        assertThat(folder.toFile().mkdirs()).isTrue();
    }

    private static void delete(File file) {
        File[] within = file.listFiles();
        for (File each : within == null ? new File[0] : within) {
            delete(each);
        }
        assertThat(!file.exists() || file.delete()).as(file.toString()).isTrue();
    }

    @Override
    public PayaraProcess deploying(Archive<?> war) {
        Path file = folder.resolve(war.getName());
        war.as(ZipExporter.class).exportTo(file.toFile(), true);
        wars.add(file);
        return this;
    }

    @Override
    public PayaraProcess sharingSessions(int here, int there) {
        grid = List.of(
                "--clustermode",
                "tcpip:127.0.0.1:" + Math.min(here, there) + ",127.0.0.1:" + Math.max(here, there),
                "--interfaces",
                "127.0.0.1",
                "--startport",
                String.valueOf(here),
                "--clustername",
                "vestibule-" + Math.min(here, there));
        return this;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    Path folder() {
        return folder;
    }

    @Override
    public URI home(String name) {
        return URI.create("http://127.0.0.1:" + port + "/" + name + "/");
    }

    @Override
    public PayaraProcess start(String... settings) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m"));
        command.addAll(List.of(settings));
        command.addAll(List.of("-Dhazelcast.socket.bind.any=false", "-jar", "target/payara-micro.jar"));
        command.addAll(grid);
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(List.of("--prebootcommandfile", "src/demo/payara/preboot.txt"));
        wars.forEach(war -> command.addAll(List.of("--deploy", war.toString())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .putAll(Map.of("VESTIBULE_DEMO_DATA", folder.resolve("data").toString()));
        int before = Files.exists(log()) ? output().length() : 0;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(before);
        return this;
    }

    private void await(int before) {
        Instant end = Instant.now().plus(PATIENCE);
        while (output().indexOf("ready in", before) < 0) {
            assertThat(Instant.now())
                    .as("the server did not start:\n" + output())
                    .isBefore(end);
            if (!process.isAlive()) {
                return;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PayaraProcess stop() {
        process.destroy();
        return ended();
    }

    @Override
    public PayaraProcess kill() {
        process.destroyForcibly();
        return ended();
    }

    private PayaraProcess ended() {
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        return this;
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    @Override
    public String output() {
        try {
            return Files.readString(log(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status(String name) {
        try {
            return ((HttpURLConnection) home(name).toURL().openConnection()).getResponseCode();
        } catch (IOException noServer) {
            return 0;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
