package org.vestibule.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final byte[] BYTES = "12345678901234567890".getBytes(US_ASCII);
    private static final String BASE32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void isWrittenInBase32() {
        Secret secret = Secret.of(BYTES);

        assertThat(secret.base32()).isEqualTo(BASE32);
        assertThat(secret.inGroupsOfFour()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BASE32,
                "gezdgnbvgy3tqojqgezdgnbvgy3tqojq",
                " GEZD GNBV GY3T QOJQ gezd-gnbv-gy3t-qojq ",
                BASE32 + "======"
            })
    void isReadAsAPersonMayTypeIt(String typed) {
        assertThat(Secret.fromBase32(typed)).isEqualTo(Secret.of(BYTES));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19, 20, 32, 63, 64})
    void everyLengthSurvivesBase32(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);

        assertThat(Secret.fromBase32(Secret.of(bytes).inGroupsOfFour()).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "====",
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ", // a letter short: bits left over
                "GEZDGNBVGY3TQOJQGEZDGNBVGYR", // a length that no bytes have
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ0",
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ\u017f", // a long s, whose upper case is S
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQO=Q",
                "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n",
                "GEZDGNBVGY3TQOJQ"
            })
    void junkIsRefusedWithoutRepeatingIt(String typed) {
        assertThatThrownBy(() -> Secret.fromBase32(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageStartingWith("secret: ")
                .hasMessageNotContaining("GEZD");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 65, 4096})
    void lengthsOutOfRangeAreRefused(int length) {
        assertRefused(() -> Secret.of(new byte[length]));
        assertRefused(() -> Secret.fromBase32("AAAAAAAA".repeat(length / 5)));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("secret: ");
    }

    @Test
    void aRandomSecretHas160BitAndIsNew() {
        SecureRandom random = new SecureRandom();

        assertThat(Secret.random(random).bytes()).hasSize(20);
        assertThat(Secret.random(random)).isNotEqualTo(Secret.random(random));
    }

    @Test
    void keepsItsOwnBytes() {
        byte[] bytes = BYTES.clone();
        Secret secret = Secret.of(bytes);
        bytes[0]++;
        secret.bytes()[1]++;

        assertThat(secret.bytes()).isEqualTo(BYTES);
    }

    @Test
    void equalBytesAreEqualSecrets() {
        assertThat(Secret.of(BYTES)).isEqualTo(Secret.of(BYTES)).hasSameHashCodeAs(Secret.of(BYTES));
        assertThat(Secret.of(BYTES)).isNotEqualTo(Secret.of(new byte[20])).isNotEqualTo(null);
        assertThat(Secret.of(BYTES)).hasSameHashCodeAs(Secret.of(new byte[20]));
    }

    @Test
    void onceClosedItIsGone() {
        Secret secret = Secret.of(BYTES);
        Secret other = Secret.of(new byte[20]);
        secret.close();
        secret.close();
        other.close();

        assertThatThrownBy(secret::bytes).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::base32).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::inGroupsOfFour).isInstanceOf(IllegalStateException.class);
        assertThat(secret).isNotEqualTo(other).hasToString("Secret[160 bit]");
    }

    @Test
    void closingZeroesTheBytes() throws ReflectiveOperationException {
        Secret secret = Secret.of(BYTES);
        var field = Secret.class.getDeclaredField("bytes");
        field.setAccessible(true);
        secret.close();

        assertThat((byte[]) field.get(secret)).containsOnly(0);
    }

    @Test
    void itsTextIsMasked() {
        assertThat(Secret.of(BYTES)).hasToString("Secret[160 bit]");
    }
}
