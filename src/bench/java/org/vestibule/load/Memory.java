package org.vestibule.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a Java machine takes of the machine that it runs on. */
final class Memory {

    private Memory() {}

    /** Bytes of all objects that are in use, after a full collection. */
    static long live(long pid) {
        List<String> lines = lines(new ProcessBuilder("jcmd", String.valueOf(pid), "GC.class_histogram"));
        String total = lines.stream()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.split("\\s+", -1)[2]);
    }

    private static List<String> lines(ProcessBuilder command) {
        try {
            byte[] output = command.start().getInputStream().readAllBytes();
            return new String(output, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Memory of a process in the machine, in bytes; 0 where the system does not tell it as Linux does. */
    static long resident(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            return Files.notExists(status)
                    ? 0
                    : Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                            .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
