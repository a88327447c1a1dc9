package org.vestibule.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.BadSetting;
import org.vestibule.otp.RandomCodes;

class KeysTest {

    private static final String K1 = TestKeys.key("k1");
    private static final String K2 = TestKeys.key("k2");

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> Keys.parse(text))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("vestibule.keys: " + why)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(K1)
                .hasMessageNotContaining(K1.substring(0, 8))
                .hasMessageNotContaining(K1.substring(8, 16));
    }

    @Test
    void theFirstOfSeveralIsActive() {
        Keys keys = Keys.parse("new:" + K2 + ",old:" + K1);

        assertThat(keys.active()).isEqualTo("new");
        assertThat(keys.ids()).containsExactly("new", "old");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " , ", "\n", ",\n", " "})
    void commasAndLinesSeparateKeys(String separator) {
        assertThat(Keys.parse("  k1:" + K1 + separator + "k2:" + K2 + "\n").ids())
                .containsExactly("k1", "k2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", ",", " , ,"})
    void noKeyIsRefused(String text) {
        assertRefused(text, "no encryption key is set.");
    }

    @Test
    void aKeyNeedsAnId() {
        String why = "a key has no id of 1 to 16 letters, digits, hyphens or underscores before its colon.";
        assertRefused(K1, why);
        assertRefused(":" + K1, why);
        assertRefused("a.b:" + K1, why);
        assertRefused("a$b:" + K1, why);
        assertRefused("seventeen-letters:" + K1, why);
    }

    @Test
    void anIdIsGivenOnce() {
        assertRefused("k1:" + K1 + ",k1:" + K2, "two keys have the id k1.");
        assertRefused("k1:" + K1 + ",k1:" + K1, "two keys have the id k1.");
    }

    @Test
    void aKeyIs32RandomBytesInBase64() {
        assertRefused("k1:" + K1.substring(0, 43) + "!", "the key k1 is not base64.");
        assertRefused("k1:" + K1 + ":" + K1, "the key k1 is not base64.");
        assertRefused("k1:" + K1.substring(0, 40), "the key k1 has 30 bytes instead of 32.");
        assertRefused("k1:" + K1.substring(0, 40) + K1, "the key k1 has 62 bytes instead of 32.");
        assertRefused("k1:", "the key k1 has 0 bytes instead of 32.");
        assertRefused("k1:" + base64(new byte[32]), "the key k1 is not random: it repeats itself.");
        assertRefused(
                "k1:" + base64("passwordpasswordpasswordpassword".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "the key k1 is not random: it repeats itself.");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void everyPurposeSaltAndKeyHasItsOwnDerivedKey() {
        Keys keys = TestKeys.ring("k1", "k2");
        byte[] one = keys.derive("k1", "row", "secret").orElseThrow();

        assertThat(one).hasSize(32).isEqualTo(keys.derive("k1", "row", "secret").orElseThrow());
        assertThat(one)
                .isNotEqualTo(keys.derive("k1", "other", "secret").orElseThrow())
                .isNotEqualTo(keys.derive("k1", "row", "other").orElseThrow())
                .isNotEqualTo(keys.derive("k2", "row", "secret").orElseThrow())
                .isNotEqualTo(Base64.getDecoder().decode(K1));
        assertThat(keys.derive("k3", "row", "secret")).isEmpty();
    }

    @Test
    void aCheckValueTellsKeysApartAndNothingElse() {
        assertThat(TestKeys.ring("k1").checkValue("k1"))
                .hasSize(16)
                .isEqualTo(TestKeys.ring("k2", "k1").checkValue("k1"))
                .isNotEqualTo(Keys.parse("k1:" + K2).checkValue("k1"));
    }

    @Test
    void theRingOfAnInstallationThatIsSwitchedOffIsNewEachTime() {
        RandomCodes random = new RandomCodes(new SecureRandom());

        assertThat(Keys.forNothing(random).ids()).containsExactly("none");
        assertThat(Keys.forNothing(random).checkValue("none"))
                .isNotEqualTo(Keys.forNothing(random).checkValue("none"));
    }

    @Test
    void noKeyIsPrinted() {
        assertThat(TestKeys.ring("k1", "k2")).hasToString("Keys[k1, k2]");
    }
}
