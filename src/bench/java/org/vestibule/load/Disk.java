package org.vestibule.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A small disk, where this machine lets one be mounted. */
final class Disk {

    private static final String SIZE = "size=400m";

    private Disk() {}

    /** False where that is not allowed: then the folder is on the disk that it was. */
    static boolean mount(Path folder) {
        return run("mount", "-t", "tmpfs", "-o", SIZE, "vestibule", folder.toString());
    }

    /** Takes it away again, and what is in the folder. */
    static void remove(Path folder) {
        run("umount", folder.toString());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes until nothing more goes in. */
    static void fill(Path folder) {
        byte[] piece = new byte[4096];
        try (OutputStream out = Files.newOutputStream(folder.resolve("filling"))) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // So it shall be.
        }
    }

    static void makeRoom(Path folder) {
        try {
            Files.delete(folder.resolve("filling"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
