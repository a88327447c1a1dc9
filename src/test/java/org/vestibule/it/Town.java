package org.vestibule.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a server finds when it starts: the people whom it knows, and all applications but the first. */
final class Town implements BeforeAllCallback {

    static final Path HOSTS = Path.of("target/it/hosts");

    private static final Path LIST = Path.of("target/it/realm/hosts.xml");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Map<Host, Boolean> OPEN = new ConcurrentHashMap<>();

    /** Whether the host answers: the connector of Liberty waits for the first only. Once it did not, it is not waited for again. */
    static boolean isOpen(Host host, URI server) {
        return OPEN.computeIfAbsent(host, it -> opens(new Client(it.home(server)), it));
    }

    private static boolean opens(Client client, Host host) {
        String page = host == Host.BUSY_BEFORE ? "/" : "/2fa/assets/style.css";
        Instant end = Instant.now().plus(PATIENCE);
        while (client.get(page).status() != 200 && Instant.now().isBefore(end)) {
            pause();
        }
        return client.status() == 200;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Files.createDirectories(ServerLog.FOLDER);
        Residents.writeDown();
        empty();
        List<String> list = new ArrayList<>();
        for (Host host : Host.values()) {
            if (host != Host.FIRST) {
                WebArchive war = host.war();
                Path file = HOSTS.resolve(war.getName());
                war.as(ZipExporter.class).exportTo(file.toFile());
                list.add(entry(host, file.toAbsolutePath()));
            }
        }
        writeDown(list);
    }

    /** Liberty does not look for applications in a folder of ours; it is told of each. */
    private static void writeDown(List<String> entries) throws IOException {
        Files.writeString(LIST, "<server>" + String.join("\n", entries) + "</server>");
    }

    private static String entry(Host host, Path file) {
        return "<webApplication location=\"" + file + "\" contextRoot=\""
                + host.home(URI.create("/")).getPath().replaceFirst("(.)/$", "$1") + "\"/>";
    }

    private static void empty() throws IOException {
        Files.createDirectories(HOSTS);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(HOSTS)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }
}
