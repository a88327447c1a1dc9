package org.vestibule.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.vestibule.BadSetting;
import org.vestibule.Settings;
import org.vestibule.store.Keys;

/** Where the encryption keys are read from at start-up: the setting itself, or a file that only its owner can read. */
public final class KeySource {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private KeySource() {}

    /** The keys; throws {@link BadSetting} when there are none, or others could read the file. */
    public static Keys read(Settings settings) {
        String inline = settings.keys().value();
        if (!inline.isEmpty() && settings.keysFile().isPresent()) {
            throw new BadSetting("vestibule.keys-file", "vestibule.keys is set too; keep one of them");
        }
        return Keys.parse(settings.keysFile().map(KeySource::contents).orElse(inline));
    }

    private static String contents(String file) {
        try {
            Path path = Path.of(file);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
                throw new BadSetting("vestibule.keys-file", "others can read or change the file; chmod 600 it");
            }
            return Files.readString(path);
        } catch (IOException | InvalidPathException e) {
            throw new BadSetting("vestibule.keys-file", "the file \"" + file + "\" cannot be read");
        }
    }
}
