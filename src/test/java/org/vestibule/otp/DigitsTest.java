package org.vestibule.otp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"012345", "012 345", " 012345 ", "012-345", "0 1 2 3 4 5", "012\u00a0345", "\u202f012\u202f345"})
    void separatorsAreDropped(String answer) {
        assertThat(Digits.normalise(answer, 6)).contains("012345");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "12345",
                "1234567",
                "+12345",
                "+123456",
                "12345x",
                "12345\0",
                "123456\0",
                "123456\n",
                "\t123456",
                "1234.5",
                "0x1234",
                "١٢٣٤٥٦",
                "１２３４５６",
                "𝟏𝟐𝟑𝟒𝟓𝟔",
                "12345²",
                "123\u200b456",
                "123\u2013456"
            })
    void anythingElseIsRefused(String answer) {
        assertThat(Digits.normalise(answer, 6)).isEmpty();
    }

    @Test
    void longAnswersAreNotEvenRead() {
        assertThat(Digits.normalise("123456" + " ".repeat(58), 6)).contains("123456");
        assertThat(Digits.normalise("123456" + " ".repeat(59), 6)).isEmpty();
    }

    @Test
    void theLengthIsTheCallersChoice() {
        assertThat(Digits.normalise("1234 5678", 8)).contains("12345678");
        assertThat(Digits.normalise("1234 5678", 6)).isEmpty();
    }
}
