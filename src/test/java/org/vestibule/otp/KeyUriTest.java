package org.vestibule.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key URIs as {@link java.net.URI}, a parser that knows nothing of them, takes them apart. */
class KeyUriTest {

    private static final String BASE32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final Secret SECRET = Secret.fromBase32(BASE32);

    private static String uri(String issuer, String account) {
        return new KeyUri(issuer, account, SECRET, TotpParameters.DEFAULT).value();
    }

    private static String label(String uri) {
        return URI.create(uri).getPath();
    }

    private static Map<String, String> parameters(String uri) {
        return Arrays.stream(URI.create(uri).getRawQuery().split("&"))
                .map(pair -> pair.split("=", -1))
                .collect(Collectors.toMap(pair -> pair[0], KeyUriTest::value));
    }

    private static String value(String... pair) {
        assertThat(pair).hasSize(2);
        return URI.create("x:/?" + pair[1]).getQuery();
    }

    @Test
    void hasTheFormThatAuthenticatorsRead() {
        assertThat(uri("Example Wiki", "alice@example.org"))
                .isEqualTo("otpauth://totp/Example%20Wiki:alice%40example.org?secret=" + BASE32
                        + "&issuer=Example%20Wiki&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void carriesTheParametersOfTheEnrollment() {
        String uri = new KeyUri("A", "b", SECRET, new TotpParameters(Algorithm.SHA512, 8, 45)).value();

        assertThat(parameters(uri))
                .containsOnly(
                        Map.entry("secret", BASE32),
                        Map.entry("issuer", "A"),
                        Map.entry("algorithm", "SHA512"),
                        Map.entry("digits", "8"),
                        Map.entry("period", "45"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words",
                "Müller & Söhne",
                "100% ?secret=AAAA&issuer=Bank#x",
                "a+b@example.org",
                "../../etc",
                "%3A%2F",
                "日本 😀👩‍👩‍👧",
                "\"'<b>\\^`{|}~"
            })
    void hostileNamesSurviveButSteerNothing(String name) {
        String uri = uri(name, name);

        assertThat(uri).matches("[!-~]+").doesNotContain("+");
        assertThat(URI.create(uri).getScheme()).isEqualTo("otpauth");
        assertThat(URI.create(uri).getAuthority()).isEqualTo("totp");
        assertThat(URI.create(uri).getFragment()).isNull();
        assertThat(label(uri)).isEqualTo("/" + name + ":" + name);
        assertThat(parameters(uri)).hasSize(5).containsEntry("secret", BASE32).containsEntry("issuer", name);
    }

    @ParameterizedTest
    @CsvSource({"Acme: Wiki, Acme Wiki", "urn:alice, urn alice", "'a\n\tb', a b", "' a :: b:', a b", "a\0b, a b"})
    void whatWouldBreakTheLabelBecomesASpace(String name, String shown) {
        String uri = uri(name, name);

        assertThat(label(uri)).isEqualTo("/" + shown + ":" + shown);
        assertThat(parameters(uri)).containsEntry("issuer", shown);
    }

    @Test
    void theLongestNamesStillFitIntoAQrCode() {
        Secret longest = Secret.of(new byte[64]);
        String name = "😀".repeat(500);
        String uri = new KeyUri(name, name, longest, new TotpParameters(Algorithm.SHA512, 8, 60)).value();

        assertThat(label(uri)).isEqualTo("/" + "😀".repeat(40) + ":" + "😀".repeat(96));
        assertThat(QrCode.of(uri).png()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', alice, issuer", "' : ', alice, issuer", "Wiki, '', account", "Wiki, ':', account"})
    void blankNamesAreRefused(String issuer, String account, String field) {
        assertThatThrownBy(() -> uri(issuer, account))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field + ": ");
    }

    @Test
    void itsTextIsMasked() {
        assertThat(new KeyUri("Wiki", "alice", SECRET, TotpParameters.DEFAULT)).hasToString("KeyUri[Wiki]");
    }
}
