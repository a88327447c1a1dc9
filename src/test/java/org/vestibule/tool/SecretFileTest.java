package org.vestibule.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.factor.OldSecret;
import org.vestibule.flow.Import.Newcomer;

/** What is read of other systems' files, and what is said of the rest. */
class SecretFileTest {

    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @TempDir
    private Path folder;

    private List<Line> read(String text) throws IOException {
        return SecretFile.read(Files.writeString(folder.resolve("file"), text), Optional.empty());
    }

    private static Line good(int number, String caller, OldSecret secret) {
        return new Line.Good(new Newcomer(number, caller, secret));
    }

    @Test
    void addressesAsAppsReadThem() throws IOException {
        assertThat(read("# from the old system\n\nalice,otpauth://totp/Old:alice?secret=" + KEY
                        + "&issuer=Old\n\"doe, jane\",otpauth://totp/x?secret=" + KEY.toLowerCase(java.util.Locale.ROOT)
                        + "&algorithm=SHA256&digits=8&period=60\n"))
                .containsExactly(
                        good(3, "alice", OldSecret.usual(KEY)),
                        good(4, "doe, jane", new OldSecret(KEY, "SHA256", 8, 60, "Authenticator app")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otpauth://totp/x?secret=" + KEY,
                "alice,otpauth://hotp/x?counter=1&secret=" + KEY,
                "alice,otpauth://totp/x",
                "alice,otpauth://totp/x?issuer=Old",
                "alice,otpauth://totp/x?secret=" + KEY + "&secret=" + KEY,
                "alice,otpauth://totp/x?secret=%zz" + KEY,
                "alice,otpauth://totp/x?digits=six&secret=" + KEY,
                "alice,otpauth://totp/x?secret"
            })
    void whatIsNoSuchAddressIsSaidWithoutIt(String line) throws IOException {
        assertThat(read(line)).singleElement().isInstanceOfSatisfying(Line.Bad.class, bad -> {
            assertThat(bad.number()).isEqualTo(1);
            assertThat(bad.reason()).matches("(address|secret|digits): .*").doesNotContain(KEY, "six");
        });
    }

    @Test
    void tablesWithAndWithoutAHeading() throws IOException {
        assertThat(read("\uFEFFcaller,secret,algorithm,digits,period,label\r\nalice," + KEY
                        + "\r\n\"doe, \"\"jane\"\"\"," + KEY + ",SHA512,7,15,Blue phone\r\nbob," + KEY + ",,,,\r\n"))
                .containsExactly(
                        good(2, "alice", OldSecret.usual(KEY)),
                        good(3, "doe, \"jane\"", new OldSecret(KEY, "SHA512", 7, 15, "Blue phone")),
                        good(4, "bob", OldSecret.usual(KEY)));
    }

    @Test
    void keycloaksUsersWithBothWaysOfKeepingASecret() throws IOException {
        String text =
                """
                {"realm": "old", "users": [
                  {"username": "alice", "credentials": [
                    {"type": "password", "secretData": "{}", "credentialData": "{}"},
                    {"type": "otp", "userLabel": "Blue phone", "secretData": "{\\"value\\":\\"12345678901234567890\\"}",
                     "credentialData": "{\\"subType\\":\\"totp\\",\\"digits\\":6,\\"counter\\":0,\\"period\\":30,\\"algorithm\\":\\"HmacSHA1\\"}"}]},
                  {"username": "bob"},
                  {"username": "carol", "credentials": [
                    {"type": "otp", "secretData": "{\\"value\\":\\"%s\\"}",
                     "credentialData": "{\\"subType\\":\\"totp\\",\\"digits\\":8,\\"period\\":60,\\"algorithm\\":\\"HmacSHA256\\",\\"secretEncoding\\":\\"BASE32\\"}"}]},
                  {"username": "dora", "credentials": [
                    {"type": "otp", "secretData": "{\\"value\\":\\"12345678901234567890\\"}",
                     "credentialData": "{\\"subType\\":\\"hotp\\",\\"digits\\":6,\\"counter\\":3,\\"period\\":0,\\"algorithm\\":\\"HmacSHA1\\"}"}]},
                  {"username": "erna", "credentials": [{"type": "totp", "value": "12345678901234567890"}]}
                ]}"""
                        .formatted(KEY);
        assertThat(read(text))
                .containsExactly(
                        good(1, "alice", new OldSecret(KEY, "SHA1", 6, 30, "Blue phone")),
                        good(3, "carol", new OldSecret(KEY, "SHA256", 8, 60, "Authenticator app")),
                        new Line.Bad(4, "credential: only time-based codes are taken"),
                        new Line.Bad(5, "credential: not of version 8 or later"));
        assertThat(read("[" + text + "]")).hasSize(4);
    }

    @Test
    void whatIsNoSuchFileIsRefusedAsAWhole() throws IOException {
        assertThatThrownBy(() -> read("{\"users\": [")).isInstanceOf(Refused.class);
        Path latin = Files.write(folder.resolve("latin"), "jürgen,x".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SecretFile.read(latin, Optional.empty()))
                .isInstanceOf(Refused.class)
                .hasMessage("The file is not in UTF-8");
        assertThatThrownBy(() -> SecretFile.read(folder.resolve("none"), Optional.empty()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> SecretFile.read(latin, Optional.of("xml"))).isInstanceOf(Refused.class);
    }
}
