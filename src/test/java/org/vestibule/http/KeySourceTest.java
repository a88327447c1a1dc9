package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.BadSetting;
import org.vestibule.Settings;
import org.vestibule.store.Keys;
import org.vestibule.store.TestKeys;

class KeySourceTest {

    private static final String KEYS = "k1:" + TestKeys.key("k1");

    @TempDir
    private Path folder;

    private static Keys read(Map<String, String> values) {
        return KeySource.read(Settings.read(name -> Optional.ofNullable(values.get(name))));
    }

    private String file(String permissions, String contents) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), contents);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file.toString();
    }

    @Test
    void theSettingItselfHoldsTheKeys() {
        assertThat(read(Map.of("vestibule.keys", KEYS)).active()).isEqualTo("k1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void aFileOfItsOwnerHoldsThem(String permissions) throws IOException {
        String file = file(permissions, KEYS + "\n");

        assertThat(read(Map.of("vestibule.keys-file", file)).active()).isEqualTo("k1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void aFileThatOthersCanReadOrChangeIsRefused(String permissions) throws IOException {
        String file = file(permissions, KEYS);

        assertThatThrownBy(() -> read(Map.of("vestibule.keys-file", file)))
                .isInstanceOf(BadSetting.class)
                .hasMessage("vestibule.keys-file: others can read or change the file; chmod 600 it");
    }

    @Test
    void aMissingFileIsNamed() {
        String missing = folder.resolve("missing").toString();

        assertThatThrownBy(() -> read(Map.of("vestibule.keys-file", missing)))
                .isInstanceOf(BadSetting.class)
                .hasMessage("vestibule.keys-file: the file \"" + missing + "\" cannot be read");
    }

    @Test
    void anEmptyFileHoldsNoKey() throws IOException {
        String file = file("rw-------", "\n");

        assertThatThrownBy(() -> read(Map.of("vestibule.keys-file", file)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("no encryption key is set");
    }

    @Test
    void bothAtOnceAreRefused() throws IOException {
        String file = file("rw-------", KEYS);

        assertThatThrownBy(() -> read(Map.of("vestibule.keys", KEYS, "vestibule.keys-file", file)))
                .isInstanceOf(BadSetting.class)
                .hasMessage("vestibule.keys-file: vestibule.keys is set too; keep one of them");
    }

    @Test
    void noneIsRefused() {
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("vestibule.keys: no encryption key is set.");
    }
}
