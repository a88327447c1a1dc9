package org.vestibule.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualAuthenticatorTest {

    private static final String TWENTY_BYTES = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String THIRTY_TWO_BYTES = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA";
    private static final String SIXTY_FOUR_BYTES = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA";

    private final Instant now = Instant.parse("2026-11-22T12:00:00Z");

    /** RFC 6238 appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59,          94287082, 46119246, 90693936",
        "1111111109,  07081804, 68084774, 25091201",
        "1111111111,  14050471, 67062674, 99943326",
        "1234567890,  89005924, 91819424, 93441116",
        "2000000000,  69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void showsTheCodesOfTheStandard(long second, String sha1, String sha256, String sha512) {
        Instant moment = Instant.ofEpochSecond(second);

        assertThat(new VirtualAuthenticator(TWENTY_BYTES, "SHA1", 8, 30).codeAt(moment))
                .isEqualTo(sha1);
        assertThat(new VirtualAuthenticator(THIRTY_TWO_BYTES, "SHA256", 8, 30).codeAt(moment))
                .isEqualTo(sha256);
        assertThat(new VirtualAuthenticator(SIXTY_FOUR_BYTES, "SHA512", 8, 30).codeAt(moment))
                .isEqualTo(sha512);
    }

    @Test
    void isMadeFromAnAddressWithEveryParameter() {
        String uri = "otpauth://totp/Lobby:alice?secret=" + TWENTY_BYTES
                + "&issuer=The%20Lobby&algorithm=SHA512&digits=7&period=60";

        assertThat(VirtualAuthenticator.ofUri(uri)).isEqualTo(new VirtualAuthenticator(TWENTY_BYTES, "SHA512", 7, 60));
    }

    @Test
    void anAddressThatSaysNothingElseMeansWhatAppsTakeItToMean() {
        assertThat(VirtualAuthenticator.ofUri("otpauth://totp/alice?secret=" + TWENTY_BYTES))
                .isEqualTo(VirtualAuthenticator.ofKey("gezd gnbv gy3t qojq GEZD GNBV GY3T QOJQ"))
                .isEqualTo(new VirtualAuthenticator(TWENTY_BYTES, "SHA1", 6, 30));
    }

    @Test
    void takesNothingElse() {
        for (String uri : new String[] {
            "otpauth://hotp/alice?secret=" + TWENTY_BYTES,
            "https://totp/alice?secret=" + TWENTY_BYTES,
            "otpauth://totp/alice?issuer=Lobby",
            "otpauth://totp/alice",
            "otpauth://totp/al ice?secret=" + TWENTY_BYTES,
            "otpauth://totp/alice?secret=1",
            "otpauth://totp/alice?secret=" + TWENTY_BYTES + "&algorithm=MD5"
        }) {
            assertThatThrownBy(() -> VirtualAuthenticator.ofUri(uri))
                    .as(uri)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(TWENTY_BYTES);
        }
    }

    @Test
    void aCodeIsShownForItsPeriodAndAWrongOneNeverNearby() {
        VirtualAuthenticator phone = new VirtualAuthenticator(TWENTY_BYTES, "SHA1", 6, 60);

        assertThat(phone.codeAt(now.plusSeconds(59))).isEqualTo(phone.codeAt(now));
        assertThat(phone.codeAt(now.plusSeconds(60))).isNotEqualTo(phone.codeAt(now));
        String wrong = phone.wrongCodeAt(now);
        assertThat(wrong).matches("[0-9]{6}");
        for (int steps = -12; steps <= 12; steps++) {
            assertThat(phone.codeAt(now.plusSeconds(60L * steps))).isNotEqualTo(wrong);
        }
    }

    /** The wrong code is looked for from zero on, so a key that shows zeros nearby must push it on. */
    @Test
    void aWrongCodeIsNotOneThatHappensToBeShown() {
        VirtualAuthenticator phone = VirtualAuthenticator.ofKey(TWENTY_BYTES);
        Instant zeros = momentThatShows(phone, "000000");

        assertThat(phone.wrongCodeAt(zeros)).isNotEqualTo("000000");
    }

    private Instant momentThatShows(VirtualAuthenticator phone, String code) {
        Instant moment = now;
        while (!phone.codeAt(moment).equals(code)) {
            moment = moment.plusSeconds(30);
        }
        return moment;
    }

    @Test
    void doesNotPrintItsKey() {
        assertThat(VirtualAuthenticator.ofKey(TWENTY_BYTES))
                .hasToString("VirtualAuthenticator[SHA1, 6 digits, 30 seconds]");
    }
}
