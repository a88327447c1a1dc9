package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestibule.factor.Factor.Prompt;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Wrong;

/** The sentences of the pages, in each language. */
class TextsTest {

    private static final Prompt APP = new Prompt("totp", 6);

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.vestibule.messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Texts in(String... languages) {
        List<Locale> wanted =
                java.util.Arrays.stream(languages).map(Locale::forLanguageTag).toList();
        return Texts.of(StubRequest.to("/2fa")
                .with("getLocales", Collections.enumeration(wanted))
                .get());
    }

    @Test
    void germanSaysEverythingThatEnglishSaysAndNothingElse() {
        assertThat(bundle(Locale.GERMAN).getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(ownKeys(Locale.GERMAN)).containsExactlyInAnyOrderElementsOf(ownKeys(Locale.ROOT));
    }

    /** Without those that a bundle has from its parent. */
    private static List<String> ownKeys(Locale locale) {
        return bundle(locale).keySet().stream()
                .filter(key -> ((java.util.PropertyResourceBundle) bundle(locale)).handleGetObject(key) != null)
                .toList();
    }

    @Test
    void everyPatternTakesNumbersAndLeavesNoBraceBehind() {
        for (Locale locale : List.of(Locale.ROOT, Locale.GERMAN)) {
            assertThat(ownKeys(locale)).isNotEmpty().allSatisfy(key -> {
                String sentence =
                        new MessageFormat(bundle(locale).getString(key), locale).format(new Object[] {2, 2, 2});
                assertThat(sentence).isNotBlank().doesNotContain("{", "}", "'");
            });
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(ownKeys(Locale.ROOT))
                .allSatisfy(key -> assertThat(arguments(Locale.GERMAN, key)).isEqualTo(arguments(Locale.ROOT, key)));
    }

    private static int arguments(Locale locale, String key) {
        return new MessageFormat(bundle(locale).getString(key), locale).getFormatsByArgumentIndex().length;
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-AT, de",
        "en, en",
        "en-US, en",
        "fr, en",
        "de;en, de",
        "fr;de, de",
        "en;de, en",
        "ja;en-GB;de, en"
    })
    void theFirstLanguageThatWeSpeakIsSpoken(String wanted, String spoken) {
        assertThat(in(wanted.split(";", -1)).locale().toLanguageTag()).isEqualTo(spoken);
    }

    @Test
    void aSentenceBecomesHtmlAndItsMarkupDoesNot() {
        Texts texts = in("en");

        assertThat(texts.get("error.code.malformed", 6)).contains("6");
        assertThat(texts.html("challenge.stepUp.title")).isEqualTo(Html.escape(texts.get("challenge.stepUp.title")));
    }

    @Test
    void everyReasonHasItsSentence() {
        Texts texts = in("en");

        for (Reason reason : Reason.values()) {
            assertThat(Sentences.of(texts, new Wrong(reason, 60), APP, 3)).isNotBlank();
            assertThat(Sentences.of(texts, new Wrong(reason, 60), new Prompt("backup-code", 0), 3))
                    .isNotBlank();
            assertThat(Sentences.of(texts, new Wrong(reason, 60), new Prompt("sms", 6, "…12"), 3))
                    .isNotBlank();
        }
        assertThat(Sentences.of(texts, new Wrong(Reason.WRONG), APP, 3))
                .contains("3")
                .isNotEqualTo(Sentences.of(texts, new Wrong(Reason.WRONG), APP, 1))
                .isNotEqualTo(Sentences.of(texts, new Wrong(Reason.WRONG), APP, -1));
    }
}
