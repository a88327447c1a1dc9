package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestibule.Race;
import org.vestibule.Settings;
import org.vestibule.flow.Circumstances;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.TestKeys;

/** What is kept of a request, and for how long it is the one at hand. */
class EyewitnessTest {

    private static Eyewitness eyewitness(Map<String, String> values) {
        Settings settings = Settings.read(name -> Optional.ofNullable(values.get(name)));
        return new Eyewitness(settings, TestKeys.ring("k1"), new RandomCodes(new SecureRandom()));
    }

    private static HttpServletRequest request(String agent) {
        return StubRequest.to("/2fa/verify")
                .with("getRemoteAddr", "192.0.2.7")
                .with("getId", "SESSION-ID")
                .header("User-Agent", agent)
                .get();
    }

    private static Circumstances seen(Eyewitness eyewitness, HttpServletRequest request) {
        Optional<HttpServletRequest> before = RequestAtHand.begin(request);
        try {
            return eyewitness.circumstances();
        } finally {
            RequestAtHand.end(before);
        }
    }

    @Test
    void ofARequestItsParticularsAreKeptAndOfItsSessionADigest() {
        Circumstances seen = seen(eyewitness(Map.of()), request("Mozilla/5.0"));

        assertThat(seen.address()).isEqualTo("192.0.2.7");
        assertThat(seen.agent()).isEqualTo("Mozilla/5.0");
        assertThat(seen.session()).matches("[0-9a-f]{16}");
        assertThat(seen.attempt()).hasSize(22);
    }

    @Test
    void anAgentIsCutAndCleaned() {
        Circumstances seen = seen(eyewitness(Map.of()), request("a\r\nb\u001b\u0085é" + "x".repeat(500)));

        assertThat(seen.agent()).startsWith("a__b___x").hasSize(128);
        assertThat(seen(eyewitness(Map.of()), request(null)).agent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.0", "2001:db8:1:2:3:4:5:6, 2001:db8:1::", "2001:db8::1, 2001:db8::", "::1, ::"})
    void ofAnAddressTheNetworkAloneCanBeKept(String address, String network) {
        assertThat(Eyewitness.network(address)).isEqualTo(network);
    }

    @Test
    void anAddressNeedNotBeKeptAtAll() {
        assertThat(seen(eyewitness(Map.of("vestibule.audit.address", "none")), request("x"))
                        .address())
                .isEmpty();
        assertThat(seen(eyewitness(Map.of("vestibule.audit.address", "network")), request("x"))
                        .address())
                .isEqualTo("192.0.2.0");
    }

    /** What a stranger writes into a header is not where the stranger is. */
    @Test
    void anAddressInAHeaderCountsFromATrustedProxyOnly() {
        HttpServletRequest request = StubRequest.to("/2fa/verify")
                .with("getRemoteAddr", "192.0.2.7")
                .with("getId", "SESSION-ID")
                .header("X-Forwarded-For", "203.0.113.9")
                .get();

        assertThat(seen(eyewitness(Map.of()), request).address()).isEqualTo("192.0.2.7");
        assertThat(seen(eyewitness(Map.of("vestibule.trusted-proxies", "192.0.2.7")), request)
                        .address())
                .isEqualTo("203.0.113.9");
    }

    @Test
    void allThatHappensInOneRequestIsOneAttempt() {
        Eyewitness eyewitness = eyewitness(Map.of());
        HttpServletRequest first = request("x");
        String attempt = seen(eyewitness, first).attempt();

        assertThat(seen(eyewitness, first).attempt()).isEqualTo(attempt);
        assertThat(seen(eyewitness, request("x")).attempt()).isNotEqualTo(attempt);
    }

    @Test
    void nothingIsLeftOfARequestAfterIt() {
        Eyewitness eyewitness = eyewitness(Map.of());
        Optional<HttpServletRequest> before = RequestAtHand.begin(request("outer"));
        seen(eyewitness, request("inner"));
        assertThat(eyewitness.circumstances().agent()).isEqualTo("outer");
        RequestAtHand.end(before);

        assertThat(eyewitness.circumstances()).isEqualTo(Circumstances.UNKNOWN);
    }

    @Test
    void aRequestIsAtHandInItsOwnThreadOnly() {
        Eyewitness eyewitness = eyewitness(Map.of());
        Optional<HttpServletRequest> before = RequestAtHand.begin(request("mine"));
        assertThat(Race.answers(4, eyewitness::circumstances)).containsOnly(Circumstances.UNKNOWN);
        RequestAtHand.end(before);
    }
}
