package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text on its way into a page, and which kind of answer a request wants. */
class TextAsHtmlTest {

    @Test
    void nothingThatHtmlUnderstandsGetsThrough() {
        assertThat(Html.escape("<a href=\"x\" onclick='y'>&amp;</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
        assertThat(Html.escape("Müller 電話")).isEqualTo("Müller 電話");
    }

    @Test
    void textIsEscapedHoweverDeepItLies() {
        assertThat(Html.escapeAll(List.of(Map.of("label", "<b>", "count", 3, "last", true), "'")))
                .isEqualTo(List.of(Map.of("label", "&lt;b&gt;", "count", 3, "last", true), "&#39;"));
    }

    @Test
    void whatCannotBeEscapedIsNotShown() {
        assertThatThrownBy(() -> Html.escapeAll(Locale.ENGLISH)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.escapeAll(List.of('<'))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "application/json|-|true",
                "text/html,application/xhtml+xml,*/*;q=0.8|-|false",
                "*/*|-|false",
                "-|-|false",
                "text/html;q=0.5,application/json|-|true",
                "text/html,application/json;q=0.9|-|false",
                "application/problem+json, text/html;q=0.1|-|true",
                "application/json;q=0|-|false",
                "text/html|application/json|true",
                "text/html|Application/JSON; charset=utf-8|true",
                "text/html|application/x-www-form-urlencoded|false"
            })
    void jsonIsForThoseWhoPreferItOrSendIt(String accept, String contentType, boolean json) {
        StubRequest request =
                StubRequest.to("/2fa").with("getContentType", contentType).header("Accept", accept);

        assertThat(Accepts.json(request.get())).isEqualTo(json);
    }

    @Test
    void aPageIsForBrowsersOnTheirWayAndNotForScripts() {
        assertThat(Accepts.page(StubRequest.to("/").get())).isTrue();
        assertThat(Accepts.page(
                        StubRequest.to("/").header("Sec-Fetch-Mode", "navigate").get()))
                .isTrue();
        assertThat(Accepts.page(
                        StubRequest.to("/").header("Sec-Fetch-Mode", "cors").get()))
                .isFalse();
        assertThat(Accepts.page(
                        StubRequest.to("/").header("Accept", "application/json").get()))
                .isFalse();
        assertThat(Accepts.page(StubRequest.to("/")
                        .header("X-Requested-With", "XMLHttpRequest")
                        .get()))
                .isFalse();
        assertThat(Accepts.page(StubRequest.to("/")
                        .header("Sec-Fetch-Mode", "navigate")
                        .header("Upgrade", "websocket")
                        .get()))
                .isFalse();
    }

    @Test
    void aFormAnswersForWhatItHasAndPrintsNoValue() {
        Form form = new Form(Map.of("code", "123456", "label", ""), false);

        assertThat(form.text("code")).isEqualTo("123456");
        assertThat(form.text("unknown")).isEmpty();
        assertThat(form.first("label", "token", "code")).isEqualTo("123456");
        assertThat(form.first("unknown")).isEmpty();
        assertThat(form.toString()).contains("code").doesNotContain("123456");
    }
}
