package org.vestibule.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A mail says the same in plain text and as a page. */
class LetterTest {

    private static final String LINK = "https://app.example/2fa/not-me?a=1&token=x";

    private static Message letter(String text, String link) {
        return new Letter(new EnglishWords(), "Subject <b>", text, link).to("id", "alice@app.example", "");
    }

    @Test
    void aLinkIsTheLastLineAndCanBePressedOnThePage() {
        Message message = letter("Was it you?", LINK);

        assertThat(message.text()).endsWith("Was it you?\n" + LINK);
        assertThat(message.html())
                .contains("<a href=\"https://app.example/2fa/not-me?a=1&amp;token=x\">"
                        + "https://app.example/2fa/not-me?a=1&amp;token=x</a>");
    }

    @Test
    void withoutALinkThereIsNone() {
        Message message = letter("Nobody <i>\n{code} https://evil.example/", "");

        assertThat(message.text()).isEqualTo("Nobody <i>\n{code} https://evil.example/");
        assertThat(message.html())
                .doesNotContain("<a ", "<i>", "Subject <b>")
                .contains("Nobody &lt;i&gt;<br>", "{code} https://evil.example/");
    }
}
