package org.vestibule.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 4226 appendix D. */
class HotpTest {

    private final Secret secret = Secret.of("12345678901234567890".getBytes(US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "0, cc93cf18508d94934c64b65d8ba7667fb7cde4b0, 1284755224, 755224",
        "1, 75a48a19d4cbe100644e8ac1397eea747a2d33ab, 1094287082, 287082",
        "2, 0bacb7fa082fef30782211938bc1c5e70416ff44, 137359152, 359152",
        "3, 66c28227d03a2d5529262ff016a1e6ef76557ece, 1726969429, 969429",
        "4, a904c900a64b35909874b33e61c5938a8e15ed1c, 1640338314, 338314",
        "5, a37e783d7b7233c083d4f62926c7a25f238d0316, 868254676, 254676",
        "6, bc9cd28561042c83f219324d3c607256c03272ae, 1918287922, 287922",
        "7, a4fb960c0bc06e1eabb804e5b397cdc4b45596fa, 82162583, 162583",
        "8, 1b3c89f65e6c9e883012052823443f048b4332db, 673399871, 399871",
        "9, 1637409809a679dc698207310c8c7fc07290d9e5, 645520489, 520489"
    })
    void matchesTheStandard(long counter, String hash, int truncated, int code) {
        assertThat(Hotp.truncate(HexFormat.of().parseHex(hash))).isEqualTo(truncated);
        assertThat(new Hotp(Algorithm.SHA1, 6).with(secret).code(counter)).isEqualTo(code);
    }

    @Test
    void afterForgettingNothingOfTheSecretIsLeft() {
        Hotp used = new Hotp(Algorithm.SHA1, 6).with(secret);
        used.code(0);
        used.forget();
        Hotp unused = new Hotp(Algorithm.SHA1, 6);
        unused.forget();

        assertThat(used.code(1)).isEqualTo(unused.code(1)).isNotEqualTo(287082);
    }
}
