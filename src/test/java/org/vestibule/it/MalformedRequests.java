package org.vestibule.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no form of ours sends: refused in words, counted as a guess only where it is one. */
interface MalformedRequests extends Guests {

    String FORM = "application/x-www-form-urlencoded";
    String JSON = "application/json";

    private static RawRequest.Answer send(Person person, String type, String body) {
        URI challenge = person.client().at("/2fa/challenge");
        RawRequest request = RawRequest.of("POST", challenge.getPath(), person.client())
                .with("Content-Type", type)
                .with("X-Vestibule-CSRF", person.client().token())
                .withBody(body);
        RawRequest.Answer answer = request.send(challenge);
        HalfWayAttacks.assertHarmless(request, answer);
        return answer;
    }

    private static void assertUnreadable(Person person, String type, String body) {
        String shown = body.substring(0, Math.min(60, body.length()));
        assertThat(send(person, type, body).status()).as(type + " " + shown).isIn(400, 413, 415);
    }

    @Test
    default void whatCannotBeReadIsNoGuess() {
        Person person = halfWayPerson();
        for (String form : List.of(
                "code=%zz",
                "code=%",
                "code=%4",
                "code=%ff%fe",
                "code=\u00ff\u00fe",
                "code=%c0%ae",
                "code=1&code=2",
                "code=1&%63ode=2",
                "code=" + "1".repeat(100_000),
                "code=1" + IntStream.range(0, 60).mapToObj(i -> "&f" + i + "=x").collect(Collectors.joining()))) {
            assertUnreadable(person, FORM, form);
        }
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void jsonThatIsNotOneFlatObjectIsNoGuess() {
        Person person = halfWayPerson();
        for (String json : List.of(
                "",
                "{",
                "[]",
                "null",
                "\"123456\"",
                "123456",
                "[{\"code\":\"1\"}]",
                "{\"code\":{\"a\":1}}",
                "{\"code\":[\"1\"]}",
                "{\"code\":\"1\"}{}",
                "{\"code\":\"1\"} x",
                "{\"code\":\"1\",\"code\":\"2\"}",
                "{\"code\":\"1\",}",
                "{'code':'1'}",
                "{\"code\":01}",
                "{\"code\":NaN}",
                "{\"code\":\"\u00ff\"}",
                "{\"code\":\"" + "1".repeat(100_000) + "\"}",
                "{\"code\":1e" + "9".repeat(70_000) + "}",
                "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                "{\"a\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}")) {
            assertUnreadable(person, JSON, json);
        }
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void otherKindsOfBodiesAreNoGuess() {
        Person person = halfWayPerson();
        assertUnreadable(person, "text/plain", "code=123456");
        assertUnreadable(person, "text/xml", "<code>123456</code>");
        assertUnreadable(person, "application/jsonp", "{\"code\":\"123456\"}");
        assertUnreadable(
                person,
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n123456\r\n--x--\r\n");
        assertUnreadable(person, FORM, "code=" + "x".repeat(1024 * 1024));
        assertUnreadable(person, JSON, " ".repeat(1024 * 1024));
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void whatIsNoCodeIsWrongHoweverItLooks() {
        for (String code : List.of(
                "",
                "abcdef",
                "12345",
                "1234567",
                "+12345",
                "-12345",
                "1e5000",
                "0x1234",
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "\uff11\uff12\uff13\uff14\uff15\uff16",
                "123\u0000456",
                "\u0000",
                "123456\u0000",
                "<b>1</b>",
                "' OR 1=1 --",
                "${7*7}",
                "#{7*7}",
                "1".repeat(40_000),
                "\ud83d\udd11")) {
            Person person = halfWayPerson();
            String body = Client.form("method", "totp", "code", code);
            assertThat(send(person, FORM, body).status()).as(body).isEqualTo(401);
            person.answer(person.code()).assertSignedIn();
        }
    }

    @Test
    default void aNumberIsACodeInJsonIfItHasItsDigits() {
        Person person = halfWayPerson();
        assertThat(send(person, JSON, "{\"code\":1e5}").status()).isEqualTo(401);
        assertThat(send(person, JSON, "{\"code\":123456789012345678901234567890}")
                        .status())
                .isEqualTo(401);
        assertThat(send(person, JSON, "{\"code\":true}").status()).isEqualTo(401);
        assertThat(send(person, JSON, "{\"code\":null}").status()).isEqualTo(401);
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void backupCodesAndNamesAreReadAsStrictly() {
        Person person = halfWayPerson();
        String utf8 =
                new String("\u041e\u041e\u041e\u041e".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(send(person, JSON, "{\"backupCode\":\"" + utf8 + "\"}").status())
                .isEqualTo(401);
        assertThat(send(person, JSON, "{\"backupCode\":\"" + "A".repeat(50_000) + "\"}")
                        .status())
                .isEqualTo(401);
        assertThat(send(person, JSON, "{\"code\":\"1\",\"method\":\"" + utf8 + "\"}")
                        .status())
                .isEqualTo(400);
        person.answer(person.code()).assertSignedIn();
    }

    @Test
    default void aCodeInTheAddressIsNotTaken() {
        Person person = halfWayPerson();
        URI challenge = person.client().at("/2fa/challenge?code=" + person.code() + "&method=totp");
        RawRequest request = RawRequest.of(
                        "POST", challenge.getRawPath() + "?" + challenge.getRawQuery(), person.client())
                .with("Content-Type", FORM)
                .withBody(Client.form(person.client().withToken("x", "y")));
        assertThat(request.send(challenge).status()).isEqualTo(401);
        person.assertChallenged();
    }
}
