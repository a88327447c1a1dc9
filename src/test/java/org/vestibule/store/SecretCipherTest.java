package org.vestibule.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.SecretCipher.Owner;

/** A sealed secret opens only in its own row, unaltered, and under its own key. */
class SecretCipherTest {

    private static final Owner ALICES = new Owner("alice", "row", "totp", "SHA1/6/30");
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    private final RandomCodes random = new RandomCodes(new SecureRandom());
    private final SecretCipher cipher = new SecretCipher(TestKeys.ring("k1"), random);

    private void assertUnreadable(String sealed, Owner owner, String why) {
        assertThatThrownBy(() -> cipher.open(sealed, owner))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("A stored secret " + why);
    }

    @Test
    void whatWasSealedOpens() {
        String sealed = cipher.seal(SECRET, ALICES);

        assertThat(sealed).matches("\\$v1\\$k1\\$[A-Za-z0-9_-]{64}").doesNotContain("=");
        assertThat(cipher.open(sealed, ALICES)).isEqualTo(SECRET);
        assertThat(cipher.seal(SECRET, ALICES)).isNotEqualTo(sealed);
    }

    static Stream<Owner> others() {
        return Stream.of(
                new Owner("bob", "row", "totp", "SHA1/6/30"),
                new Owner("alice", "other", "totp", "SHA1/6/30"),
                new Owner("alice", "row", "sms", "SHA1/6/30"),
                new Owner("alice", "row", "totp", "SHA1/6/60"),
                new Owner("alicerow", "", "totp", "SHA1/6/30"),
                new Owner("alice", "row", "totpSHA1", "/6/30"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void aRowThatWasMovedDoesNotOpen(Owner other) {
        assertUnreadable(cipher.seal(SECRET, ALICES), other, "was moved or altered");
    }

    @Test
    void aRowThatWasAlteredAnywhereDoesNotOpen() {
        String[] parts = cipher.seal(SECRET, ALICES).split("\\$", -1);
        byte[] body = Base64.getUrlDecoder().decode(parts[3]);

        assertThat(IntStream.range(0, body.length)).allSatisfy(i -> {
            byte[] altered = body.clone();
            altered[i] ^= 1;
            assertUnreadable("$v1$k1$" + base64(altered), ALICES, "was moved or altered");
        });
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void aRowThatWasCutShortDoesNotOpen() {
        String[] parts = cipher.seal(SECRET, ALICES).split("\\$", -1);
        byte[] body = Base64.getUrlDecoder().decode(parts[3]);

        assertThat(IntStream.range(28, body.length)).allSatisfy(length -> {
            assertUnreadable("$v1$k1$" + base64(Arrays.copyOf(body, length)), ALICES, "was moved or altered");
        });
        assertThat(IntStream.range(0, 28)).allSatisfy(length -> {
            assertUnreadable("$v1$k1$" + base64(Arrays.copyOf(body, length)), ALICES, "is not in a known format");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "$v1$k1", "$v2$k1$AAAA", "v1$k1$AAAA", "$v1$k1$AAAA$", "$v1$k1$not base64"})
    void whatIsInNoKnownFormatDoesNotOpen(String sealed) {
        assertUnreadable(sealed, ALICES, "is not in a known format");
    }

    @Test
    void anUnknownKeyIsNamed() {
        String sealed = new SecretCipher(TestKeys.ring("k9"), random).seal(SECRET, ALICES);

        assertUnreadable(sealed, ALICES, "needs the key k9, which is not among vestibule.keys");
    }

    @Test
    void anotherKeyOfTheSameIdDoesNotOpen() {
        Keys stranger = Keys.parse("k1:" + TestKeys.key("another word"));

        assertUnreadable(new SecretCipher(stranger, random).seal(SECRET, ALICES), ALICES, "was moved or altered");
    }

    @Test
    void aRowThatClaimsAnotherLiveKeyDoesNotOpen() {
        SecretCipher two = new SecretCipher(TestKeys.ring("k1", "k2"), random);
        String claimed = two.seal(SECRET, ALICES).replace("$k1$", "$k2$");

        assertThatThrownBy(() -> two.open(claimed, ALICES)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void anOlderLiveKeyStillOpensAndIsNotCurrent() {
        String old = cipher.seal(SECRET, ALICES);
        SecretCipher rotated = new SecretCipher(TestKeys.ring("k2", "k1"), random);

        assertThat(rotated.open(old, ALICES)).isEqualTo(SECRET);
        assertThat(rotated.isCurrent(old)).isFalse();
        assertThat(rotated.isCurrent(rotated.seal(SECRET, ALICES))).isTrue();
        assertThat(cipher.isCurrent(old)).isTrue();
    }
}
