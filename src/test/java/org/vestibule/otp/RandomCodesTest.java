package org.vestibule.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomCodesTest {

    private final RandomCodes codes = new RandomCodes(new SecureRandom());

    /**
     * Each character is as frequent as each other: with 32 000 or more of each, 4 % are over seven standard deviations.
     */
    private static void assertUniform(Supplier<String> source, int draws, String alphabet, int length) {
        Map<Integer, Long> counts = Stream.generate(source)
                .limit(draws)
                .peek(code -> assertThat(code.length()).isEqualTo(length))
                .flatMapToInt(String::chars)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double expected = (double) draws * length / alphabet.length();

        assertThat(counts.keySet())
                .containsExactlyInAnyOrderElementsOf(alphabet.chars().boxed().toList());
        assertThat(counts.values())
                .allSatisfy(count -> assertThat(count / expected).isBetween(0.96, 1.04));
    }

    @Test
    void backupCodesAreUniformOverTheAlphabet() {
        assertUniform(codes::backupCode, 64_000, "0123456789ABCDEFGHJKMNPQRSTVWXYZ", 16);
    }

    @Test
    void digitsAreUniformWithLeadingZeros() {
        assertUniform(() -> codes.digits(6).substring(0, 1), 320_000, "0123456789", 1);
        assertThat(codes.digits(4)).matches("[0-9]{4}");
        assertThat(codes.digits(10)).matches("[0-9]{10}");
    }

    @Test
    void identifiersHave128BitAndAreNew() {
        assertThat(Stream.generate(codes::id).limit(1000))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void bytesAreAsManyAsAskedFor() {
        assertThat(codes.bytes(0)).isEmpty();
        assertThat(codes.bytes(32)).hasSize(32).isNotEqualTo(codes.bytes(32));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 11})
    void lengthsOutOfRangeAreNamed(int n) {
        assertThatThrownBy(() -> codes.digits(n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("digits: from 4 to 10, not " + n);
        assertThatThrownBy(() -> codes.bytes(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDrawnCodeIsAlreadyNormal() {
        String code = codes.backupCode();

        assertThat(RandomCodes.normaliseBackupCode(code)).contains(code);
        assertThat(RandomCodes.normaliseBackupCode(RandomCodes.grouped(code))).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ABCDEFGH01234567, ABCDEFGH01234567",
        "abcd-efgh-0123-4567, ABCDEFGH01234567",
        "' ABCD EFGH 0123 4567 ', ABCDEFGH01234567",
        "-A-B-C-D-E-F-G-H-01234567-, ABCDEFGH01234567",
        "ILOilo0101012345, 1101100101012345"
    })
    void typedCodesAreBroughtIntoOneForm(String typed, String code) {
        assertThat(RandomCodes.normaliseBackupCode(typed)).contains(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ABCDEFGH0123456",
                "ABCDEFGH012345678",
                "UBCDEFGH01234567",
                "uBCDEFGH01234567",
                "ABCDEFGH0123456!",
                "ABCDEFGH01234567\n",
                "ABCDEFGH01234567\0",
                "ABCDEFGH0123456\u0131", // dotless i, whose upper case is I
                "ABCDEFGH0123456\u017f", // a long s, whose upper case is S
                "ABCDEFGH0123456\u212a", // the Kelvin sign, whose lower case is k
                "ABCDEFGH\u00a001234567",
                "ＡBCDEFGH01234567",
                "ABCDEFGH0123456٧"
            })
    void anythingElseIsRefused(String typed) {
        assertThat(RandomCodes.normaliseBackupCode(typed)).isEmpty();
    }

    @Test
    void longAnswersAreNotEvenRead() {
        assertThat(RandomCodes.normaliseBackupCode("ABCDEFGH01234567" + " ".repeat(48)))
                .isPresent();
        assertThat(RandomCodes.normaliseBackupCode("ABCDEFGH01234567" + " ".repeat(49)))
                .isEmpty();
    }

    @Test
    void codesAreShownInGroups() {
        assertThat(RandomCodes.grouped("ABCDEFGH01234567")).isEqualTo("ABCD-EFGH-0123-4567");
        assertThatThrownBy(() -> RandomCodes.grouped("ABCDEFGH"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ABCD");
    }
}
