package org.vestibule.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of RFC 6238 appendix B, and which step an answer matches. */
class TotpTest {

    private static final long NOW = 57_000_000L;

    private final Totp totp = new Totp(TotpParameters.DEFAULT);
    private final Secret secret = Secret.of("12345678901234567890".getBytes(US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "SHA1, 59, 94287082",
        "SHA256, 59, 46119246",
        "SHA512, 59, 90693936",
        "SHA1, 1111111109, 07081804",
        "SHA256, 1111111109, 68084774",
        "SHA512, 1111111109, 25091201",
        "SHA1, 1111111111, 14050471",
        "SHA256, 1111111111, 67062674",
        "SHA512, 1111111111, 99943326",
        "SHA1, 1234567890, 89005924",
        "SHA256, 1234567890, 91819424",
        "SHA512, 1234567890, 93441116",
        "SHA1, 2000000000, 69279037",
        "SHA256, 2000000000, 90698825",
        "SHA512, 2000000000, 38618901",
        "SHA1, 20000000000, 65353130",
        "SHA256, 20000000000, 77737706",
        "SHA512, 20000000000, 47863826"
    })
    void matchesTheStandard(Algorithm algorithm, long seconds, String code) {
        Totp eightDigits = new Totp(new TotpParameters(algorithm, 8, 30));
        long step = eightDigits.step(Instant.ofEpochSecond(seconds));

        assertThat(eightDigits.code(seed(algorithm), step)).isEqualTo(code);
        assertThat(eightDigits.match(seed(algorithm), code, step - 1, step + 1)).hasValue(step);
    }

    /** As long as the hash, as in the code of RFC 6238 appendix A; the text of appendix B names only the shortest. */
    private static Secret seed(Algorithm algorithm) {
        int length =
                switch (algorithm) {
                    case SHA1 -> 20;
                    case SHA256 -> 32;
                    case SHA512 -> 64;
                };
        return Secret.of("1234567890".repeat(7).substring(0, length).getBytes(US_ASCII));
    }

    @Test
    void aStepLastsOnePeriodAndBeginsWithIt() {
        assertThat(totp.step(Instant.EPOCH)).isZero();
        assertThat(totp.step(Instant.parse("1970-01-01T00:00:29.999Z"))).isZero();
        assertThat(totp.step(Instant.parse("1970-01-01T00:00:30Z"))).isEqualTo(1);
        assertThat(totp.step(Instant.EPOCH.minusSeconds(1))).isEqualTo(-1);
        assertThat(new Totp(new TotpParameters(Algorithm.SHA1, 6, 60)).step(Instant.ofEpochSecond(120)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void tellsWhichStepOfTheWindowMatched(long offset) {
        assertThat(totp.match(secret, totp.code(secret, NOW + offset), NOW - 1, NOW + 1))
                .hasValue(NOW + offset);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void nothingOutsideTheWindowMatches(long offset) {
        assertThat(totp.match(secret, totp.code(secret, NOW + offset), NOW - 1, NOW + 1))
                .isEmpty();
    }

    @Test
    void ofSeveralMatchingStepsTheLatestCounts() {
        long[] twins = firstTwins();
        String code = totp.code(secret, twins[0]);

        assertThat(totp.code(secret, twins[1])).isEqualTo(code);
        assertThat(totp.match(secret, code, twins[0], twins[1])).hasValue(twins[1]);
        assertThat(totp.match(secret, code, twins[0], twins[1] - 1)).hasValue(twins[0]);
    }

    /** The first two steps, at most 60 apart, that share a code; by chance one in some 17 000 has such a twin. */
    private long[] firstTwins() {
        int[] codes = LongStream.range(0, 200_000)
                .mapToInt(new Hotp(Algorithm.SHA1, 6).with(secret)::code)
                .toArray();
        return IntStream.range(0, codes.length - 60)
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(i + 1, i + 60)
                        .filter(j -> codes[i] == codes[j])
                        .mapToObj(j -> new long[] {i, j}))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "75522", "7552240", "0755224", "+55224", "-55224", "75522x", "755 224", "٧٥٥٢٢٤", "75522\0"})
    void onlyExactlySixDigitsCanMatch(String digits) {
        assertThat(totp.code(secret, 0)).isEqualTo("755224");
        assertThat(totp.match(secret, digits, 0, 0)).isEmpty();
    }

    @Test
    void leadingZerosArePartOfTheCode() {
        long step = LongStream.range(0, 1000)
                .filter(s -> totp.code(secret, s).startsWith("0"))
                .findFirst()
                .orElseThrow();
        String code = totp.code(secret, step);

        assertThat(totp.match(secret, code, step, step)).hasValue(step);
        assertThat(totp.match(secret, code.substring(1), step, step)).isEmpty();
    }

    @Test
    void aRangeIsBounded() {
        assertThat(totp.match(secret, "755224", 1, 0)).isEmpty();
        assertThat(totp.match(secret, "755224", -63, 0)).hasValue(0);
        assertThatThrownBy(() -> totp.match(secret, "755224", -64, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> totp.match(secret, "755224", Long.MIN_VALUE, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(totp.match(secret, "755224", Long.MAX_VALUE, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aClosedSecretIsRefusedAndTheNextOneWorks() {
        Secret closed = Secret.of(secret.bytes());
        closed.close();

        assertThatThrownBy(() -> totp.match(closed, "755224", 0, 0)).isInstanceOf(IllegalStateException.class);
        assertThat(totp.match(secret, "755224", 0, 0)).hasValue(0);
    }

    @Test
    void manyThreadsGetTheirOwnCodes() {
        assertThat(LongStream.range(0, 20_000).parallel().allMatch(this::matchesItsOwnCode))
                .isTrue();
    }

    private boolean matchesItsOwnCode(long step) {
        Secret own = Secret.of("%020d".formatted(step).getBytes(US_ASCII));
        return totp.match(own, totp.code(own, step), step, step).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"5, 30, digits", "9, 30, digits", "6, 14, period", "6, 61, period"})
    void parametersOutOfRangeAreNamed(int digits, int period, String field) {
        assertThatThrownBy(() -> new TotpParameters(Algorithm.SHA1, digits, period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field + ": from ");
    }
}
