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
import java.util.stream.Stream;

/**
 * The people whom the servers themselves know, for applications that leave the password to the container: written down, in
 * the form that each server reads, before it starts. Each is handed out once; a password is the name and {@code -password}.
 */
final class Residents {

    private static final Path FOLDER = Path.of("target/it/realm");
    /** Liberty takes minutes to read of a few thousand. */
    private static final int GUESTS = 1000;

    private static final int ADMINISTRATORS = 100;
    private static final AtomicInteger GUEST = new AtomicInteger();
    private static final AtomicInteger ADMINISTRATOR = new AtomicInteger();
    private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};

    /** A name that was not handed out before. */
    static String next() {
        return guest(take(GUEST, GUESTS));
    }

    static String nextAdministrator() {
        return administrator(take(ADMINISTRATOR, ADMINISTRATORS));
    }

    private static int take(AtomicInteger count, int many) {
        int number = count.incrementAndGet();
        if (number > many) {
            throw new IllegalStateException("All residents are in use; make more than " + many);
        }
        return number;
    }

    private static String guest(int number) {
        return "guest-%04d".formatted(number);
    }

    private static String administrator(int number) {
        return "guest-%04d-admin".formatted(number);
    }

    private Residents() {}

    static void writeDown() throws IOException {
        Files.createDirectories(FOLDER);
        write("keyfile", name -> name + ";{SSHA256}" + salted(name + "-password") + ";" + groups(name));
        write("application-users.properties", name -> name + "=" + name + "-password");
        write("application-roles.properties", name -> name + "=" + groups(name));
        Files.write(FOLDER.resolve("registry.xml"), registry());
    }

    private static void write(String file, Function<String, String> line) throws IOException {
        Files.write(FOLDER.resolve(file), names().map(line).toList());
    }

    private static Stream<String> names() {
        return Stream.concat(
                IntStream.rangeClosed(1, GUESTS).mapToObj(Residents::guest),
                IntStream.rangeClosed(1, ADMINISTRATORS).mapToObj(Residents::administrator));
    }

    /** As Liberty has it: everybody once, and then each group with its members. */
    private static List<String> registry() {
        return Stream.of(
                        Stream.of("<server><basicRegistry id=\"town\" realm=\"town\">"),
                        names().map(name -> "<user name=\"" + name + "\" password=\"" + name + "-password\"/>"),
                        members("user"),
                        members("admin"),
                        Stream.of("</basicRegistry></server>"))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> members(String group) {
        Stream<String> members = names().filter(
                        name -> List.of(groups(name).split(",")).contains(group))
                .map(name -> "<member name=\"" + name + "\"/>");
        return Stream.of(Stream.of("<group name=\"" + group + "\">"), members, Stream.of("</group>"))
                .flatMap(Function.identity());
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
