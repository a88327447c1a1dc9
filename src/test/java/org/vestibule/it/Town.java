package org.vestibule.it;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a server finds when it starts: the people whom it knows, and all applications but the first. */
final class Town implements BeforeAllCallback {

    static final Path HOSTS = Path.of("target/it/hosts");

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Files.createDirectories(ServerLog.FOLDER);
        Residents.writeDown();
        empty();
        for (Host host : Host.values()) {
            if (host != Host.FIRST) {
                WebArchive war = host.war();
                war.as(ZipExporter.class).exportTo(HOSTS.resolve(war.getName()).toFile());
            }
        }
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
