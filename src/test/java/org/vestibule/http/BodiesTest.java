package org.vestibule.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.http.Form.Unreadable;

/** Forms and JSON bodies: read strictly, or not at all. */
class BodiesTest {

    private static Map<String, String> form(String body) throws Unreadable {
        return FormBody.parse(body.getBytes(UTF_8));
    }

    private static Map<String, String> json(String body) throws Unreadable {
        return FlatJson.read(body.getBytes(UTF_8));
    }

    private static void assertUnreadable(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.status())
                .isEqualTo(400));
    }

    @Test
    void aFormIsDecoded() throws Unreadable {
        assertThat(form("code=123456&label=M%C3%BCll+%26%20more&empty=&bare&&x=a=b"))
                .containsOnly(
                        entry("code", "123456"),
                        entry("label", "Müll & more"),
                        entry("empty", ""),
                        entry("bare", ""),
                        entry("x", "a=b"));
        assertThat(form("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code=1&code=2", "code=1&code=1", "code&code", "c%6Fde=1&code=2", "a=%zz", "a=%4", "%=1"})
    void aFormThatCanBeReadInTwoWaysIsNotRead(String body) {
        assertUnreadable(() -> form(body));
    }

    @Test
    void aFormThatIsNotUtf8IsNotRead() {
        assertUnreadable(() -> FormBody.parse("label=Müll".getBytes(ISO_8859_1)));
        assertUnreadable(() -> form("label=M%FCll"));
        assertUnreadable(() -> form("label=%C3"));
    }

    @Test
    void aFormHasAtMostFiftyValues() throws Unreadable {
        assertThat(form(fields(50))).hasSize(50);
        assertUnreadable(() -> form(fields(51)));
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
    }

    @Test
    void whatTheContainerReadIsTakenLessTheQuery() throws Unreadable {
        StubRequest request = StubRequest.to("/2fa")
                .with("getQueryString", "code=111111&lang=de")
                .with(
                        "getParameterMap",
                        Map.of(
                                "code",
                                new String[] {"111111", "222222"},
                                "lang",
                                new String[] {"de"},
                                "label",
                                new String[] {"x"}));

        assertThat(FormBody.alreadyParsed(request.get())).containsOnly(entry("label", "x"));
        StubRequest twice = StubRequest.to("/2fa").with("getParameterMap", Map.of("code", new String[] {"1", "2"}));
        assertUnreadable(() -> FormBody.alreadyParsed(twice.get()));
    }

    @Test
    void aFlatJsonObjectIsRead() throws Unreadable {
        assertThat(
                        json(
                                " {\"code\":\"123456\",\"n\":12.50,\"yes\":true,\"no\":false,\"none\":null,\"\\u00fc\":\"\\\"\"} "))
                .containsOnly(
                        entry("code", "123456"),
                        entry("n", "12.50"),
                        entry("yes", "true"),
                        entry("no", "false"),
                        entry("none", ""),
                        entry("ü", "\""));
        assertThat(json("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "\"code\"",
                "[]",
                "[{\"code\":\"1\"}]",
                "{\"code\":\"1\"",
                "{\"code\":",
                "{\"code\"}",
                "{code:1}",
                "{'code':'1'}",
                "{\"code\":\"1\",}",
                "{\"code\":\"1\"} x",
                "{\"code\":\"1\"}{}",
                "{\"code\":\"1\"},",
                "{\"code\":{\"a\":\"b\"}}",
                "{\"code\":[\"1\"]}",
                "{\"code\":\"1\",\"code\":\"2\"}",
                "{\"code\":null,\"code\":\"2\"}",
                "{\"code\":\"1\",\"\\u0063ode\":\"2\"}",
                "{\"code\":01}",
                "{\"code\":NaN}",
                "{\"code\":\"\u0001\"}",
                "{\"code\":\"\\x\"}",
                "/* */{}"
            })
    void anythingElseIsNotRead(String body) {
        assertUnreadable(() -> json(body));
    }

    @Test
    void jsonThatIsNotUtf8IsNotRead() {
        assertUnreadable(() -> FlatJson.read("{\"label\":\"Müll\"}".getBytes(ISO_8859_1)));
    }

    @Test
    void neitherDepthNorLengthNorNumberOfValuesBreaksTheReader() throws Unreadable {
        assertUnreadable(() -> json("{\"a\":" + "[".repeat(60_000)));
        assertUnreadable(() -> json("[".repeat(60_000)));
        assertThat(json("{\"a\":\"" + "x".repeat(60_000) + "\"}").get("a")).hasSize(60_000);
        assertThat(json("{\"a\":" + "9".repeat(60_000) + "}").get("a")).hasSize(60_000);
        assertUnreadable(() -> json(names(51)));
        assertThat(json(names(50))).hasSize(50);
    }

    private static String names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"f" + i + "\":\"x\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
