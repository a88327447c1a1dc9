package org.vestibule.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The people whom the servers themselves know, for applications that leave the password to the container: written down, in
 * the form that each server reads, before it starts. Each is handed out once; a password is the name and {@code -password}.
 */
final class Residents {

    private static final Path FOLDER = Path.of("target/it/realm");
    private static final int MANY = 2000;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};

    /** A name that was not handed out before. */
    static String next() {
        return take("guest-%04d");
    }

    static String nextAdministrator() {
        return take("guest-%04d-admin");
    }

    private static String take(String pattern) {
        int number = COUNT.incrementAndGet();
        if (number > MANY) {
            throw new IllegalStateException("All residents are in use; make more than " + MANY);
        }
        return pattern.formatted(number);
    }

    private Residents() {}

    static void writeDown() throws IOException {
        Files.createDirectories(FOLDER);
        write("keyfile", name -> name + ";{SSHA256}" + salted(name + "-password") + ";" + groups(name));
        write("application-users.properties", name -> name + "=" + name + "-password");
        write("application-roles.properties", name -> name + "=" + groups(name));
    }

    private static void write(String file, Function<String, String> line) throws IOException {
        List<String> lines = IntStream.rangeClosed(1, MANY)
                .boxed()
                .flatMap(i -> List.of("guest-%04d".formatted(i), "guest-%04d-admin".formatted(i)).stream())
                .map(line)
                .toList();
        Files.write(FOLDER.resolve(file), lines);
    }

    private static String groups(String name) {
        return name.endsWith("-admin") ? "user,admin" : "user";
    }

    /** As Payara's file realm has it: a hundred rounds of SHA-256, and the salt behind the hash. */
    private static String salted(String password) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(password.getBytes(StandardCharsets.UTF_8));
            byte[] hash = sha256.digest(SALT);
            for (int round = 1; round < 100; round++) {
                hash = sha256.digest(hash);
            }
            byte[] all = new byte[hash.length + SALT.length];
            System.arraycopy(hash, 0, all, 0, hash.length);
            System.arraycopy(SALT, 0, all, hash.length, SALT.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
