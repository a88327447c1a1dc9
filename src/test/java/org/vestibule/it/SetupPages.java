package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** From no second factor to the backup codes, on screen. */
interface SetupPages extends Visitors {

    @WithAndWithoutScripts
    default void aVisitorTurnsItOnByScanningThePicture(Scripts scripts) {
        visitor(scripts)
                .signIn()
                .assertAt("/account")
                .press("Turn it on")
                .assertAt("/2fa")
                .press("Set up two-step sign-in")
                .assertAt("/2fa/setup")
                .scan()
                .confirm()
                .noteCodes()
                .assertSays("The authenticator has been added.")
                .press("I have saved them, continue")
                .assertAt("/2fa")
                .assertSays("Two-step sign-in is on.")
                .assertSays("10 backup codes left");
    }

    @Test
    default void aNarrowScreenShowsThePictureToo() {
        Visitor visitor = visitor(Scripts.ON).signIn().open("/2fa/setup");
        visitor.browser().resize(320, 640, 1);
        visitor.scan().browser().unresize();
        visitor.confirm().noteCodes();
    }

    @WithAndWithoutScripts
    default void aWrongFirstCodeKeepsThePicture(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().open("/2fa/setup").scan();
        String picture = visitor.attribute(".qr img", "src");
        visitor.type("code", visitor.wrongCode())
                .type("label", "My old phone")
                .press("Confirm and finish")
                .assertRefused("code", "That code is not right.");

        assertThat(visitor.attribute(".qr img", "src")).isEqualTo(picture);
        assertThat(visitor.attribute("#label", "value")).isEqualTo("My old phone");
        visitor.confirm().noteCodes().press("I have saved them, continue").assertSays("My old phone");
    }

    @WithAndWithoutScripts
    default void theKeyIsThereForThoseWhoCannotScan(Scripts scripts) {
        Visitor visitor = visitor(scripts).signIn().open("/2fa/setup").press("Can’t scan? Type the key");

        String key = visitor.text("#key").replaceAll("\\s", "");
        assertThat(key).matches("[A-Z2-7]{32}");
        assertThat(visitor.attribute(".row", "href")).contains("secret=" + key);
        assertThat(visitor.has("Copy the key")).isEqualTo(scripts == Scripts.ON);
    }

    @WithAndWithoutScripts
    default void theBackupCodesCanBeDownloaded(Scripts scripts) throws IOException {
        Visitor visitor = visitor(scripts).signIn().setUp();
        Path file = visitor.browser().downloads().resolve("backup-codes.txt");
        Files.deleteIfExists(file);
        visitor.press("Download");

        assertThat(written(file)).contains(visitor.name()).endsWith(String.join("\n", visitor.backupCodes()) + "\n");
        Files.delete(file);
    }

    private static String written(Path file) throws IOException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)) {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Files.readString(file);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The browser has not saved " + file);
    }

    @Test
    default void aScriptCopiesTheCodesAndSaysSo() {
        Visitor visitor = visitor(Scripts.ON).signIn().setUp();
        visitor.browser().allowClipboard();
        visitor.press("Copy").assertSays("Copied");

        assertThat(visitor.text("[role=status]:not(.banner)")).isEqualTo("Copied");
        assertThat(visitor.browser().clipboard()).isEqualTo(String.join("\n", visitor.backupCodes()));
    }

    @Test
    default void aScriptCopiesTheKey() {
        Visitor visitor = visitor(Scripts.ON).signIn().open("/2fa/setup").press("Can’t scan? Type the key");
        visitor.browser().allowClipboard();
        String key = visitor.text("#key").replaceAll("\\s", "");
        visitor.press("Copy the key").assertSays("Copied");

        assertThat(visitor.browser().clipboard()).isEqualTo(key);
    }

    @Test
    default void aScriptPrintsTheCodes() {
        Visitor visitor = visitor(Scripts.ON).signIn().setUp();
        visitor.script("window.print = () => document.body.classList.add('printed')");
        visitor.press("Print");

        assertThat(visitor.attribute("body", "class")).isEqualTo("printed");
    }

    @Test
    default void withoutScriptsNothingIsOfferedThatWouldNotWork() {
        Visitor visitor = visitor(Scripts.OFF).signIn().setUp();

        assertThat(visitor.has("Copy")).isFalse();
        assertThat(visitor.has("Print")).isFalse();
        assertThat(visitor.has("Download")).isTrue();
    }
}
