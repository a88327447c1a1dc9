package org.vestibule.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of another system's secrets. */
class OldSecretTest {

    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @ValueSource(strings = {"SHA1", "sha1", "SHA-1", "HmacSHA1"})
    void algorithmsAreKnownByTheirUsualSpellings(String name) {
        assertThat(new OldSecret(KEY, name, 6, 30, "x").parameters()).isEqualTo("SHA1/6/30");
    }

    @Test
    void aKeyIsKeptAsWeWriteIt() {
        OldSecret secret = OldSecret.usual("gezd gnbv gy3t qojq gezd gnbv gy3t qojq");
        assertThat(secret.base32()).isEqualTo(KEY);
        assertThat(secret).hasToString("OldSecret").isEqualTo(OldSecret.usual(KEY));
    }

    @Test
    void aLabelIsCutAndNeverEmpty() {
        assertThat(OldSecret.usual(KEY).labelled(" My\tphone ").label()).isEqualTo("My phone");
        assertThat(OldSecret.usual(KEY).labelled("x".repeat(99)).label()).hasSize(40);
        assertThat(OldSecret.usual(KEY).labelled(" \n ").label()).isEqualTo("Authenticator app");
    }

    @ParameterizedTest
    @CsvSource({
        "GEZDGNBV,SHA1,6,30,secret",
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1,SHA1,6,30,secret",
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,MD5,6,30,algorithm",
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,SHA1,5,30,digits",
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,SHA1,9,30,digits",
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,SHA1,6,14,period",
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,SHA1,6,61,period"
    })
    void whatIsOutOfRangeIsRefusedByNameAndWithoutTheSecret(
            String key, String algorithm, int digits, int period, String part) {
        assertThatThrownBy(() -> new OldSecret(key, algorithm, digits, period, "Phone"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(part)
                .hasMessageNotContaining(key);
    }
}
