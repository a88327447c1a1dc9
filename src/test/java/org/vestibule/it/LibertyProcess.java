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
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** Open Liberty, configured as for the applications of {@link HostsIT}, started by a test on a port and in a folder of its own. */
final class LibertyProcess implements Server {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SERVER = "of-its-own";
    private static final Path HOME =
            Path.of(System.getProperty("liberty.home", "target/wlp")).toAbsolutePath();

    private final Path folder;
    private final int port = PayaraProcess.freePort();
    private Process process;

    LibertyProcess(String name) {
        folder = Path.of("target/it", name + "-" + Guests.RUN).toAbsolutePath();
        try {
            Files.createDirectories(dropins());
            Files.writeString(dropins().resolveSibling("server.xml"), configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path dropins() {
        return folder.resolve("servers").resolve(SERVER).resolve("dropins");
    }

    private String configuration() throws IOException {
        return Files.readString(Path.of("src/test/liberty/hosts.xml"))
                .replace("@http.port@", String.valueOf(port))
                .replace("@town.folder@", folder.toString())
                .replace("@log.folder@", folder.resolve("logs").toString())
                .replace(
                        "@driver.folder@",
                        HOME.resolve("usr/servers/vestibule/lib/global").toString());
    }

    @Override
    public LibertyProcess deploying(Archive<?> war) {
        war.as(ZipExporter.class).exportTo(dropins().resolve(war.getName()).toFile());
        return this;
    }

    @Override
    public URI home(String name) {
        return URI.create("http://127.0.0.1:" + port + "/" + name + "/");
    }

    @Override
    public LibertyProcess start(String... settings) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        // What its start script opens to the server.
        command.add("@" + HOME.resolve("lib/platform/java/java9.options"));
        command.addAll(List.of(settings));
        command.add("-Dcom.ibm.ws.logging.console.log.level=INFO");
        command.add("-javaagent:" + HOME.resolve("bin/tools/ws-javaagent.jar"));
        command.addAll(List.of("-jar", HOME.resolve("bin/tools/ws-server.jar").toString(), SERVER));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.to(folder.resolve("output").toFile()));
        builder.environment()
                .putAll(Map.of("WLP_USER_DIR", folder.toString(), "VESTIBULE_DEMO_DATA", folder.toString()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await();
        return this;
    }

    /** It says that it is ready when each application has started or failed. */
    private void await() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!output().contains("CWWKF0011I")) {
            assertThat(Instant.now())
                    .as("the server did not start:\n" + output())
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
        try {
            return Files.readString(folder.resolve("output"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
    }
}
