package org.vestibule.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The demo's encryption key, made at its first start and kept beside its database. A demo only: elsewhere the operator makes
 * the key and keeps it apart from the data.
 */
public class DemoKey implements ConfigSource {

    private static final String KEYS = "vestibule.keys";

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(KEYS);
    }

    /** Below what an operator sets, and below the application's own file. */
    @Override
    public int getOrdinal() {
        return 50;
    }

    @Override
    public String getName() {
        return "the demo's key";
    }

    @Override
    public String getValue(String name) {
        return name.equals(KEYS) ? key() : null;
    }

    private static synchronized String key() {
        Path folder = Path.of(
                Optional.ofNullable(System.getenv("VESTIBULE_DEMO_DATA")).orElse("./.vestibule-demo"));
        Path file = folder.resolve("key");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, newKey());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return "demo:" + Base64.getEncoder().encodeToString(key);
    }
}
