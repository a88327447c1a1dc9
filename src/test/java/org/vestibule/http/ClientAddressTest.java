package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.Network;
import org.vestibule.Settings;

/** From where a request comes is what the peer is, and what our own proxies say; never what a stranger says. */
class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";
    private static final String OFFICE = "192.0.2.7";
    private static final String STRANGER = "203.0.113.9";
    private static final Set<Network> OFFICES = Set.of(network("192.0.2.0/24"), network("2001:db8:1::/48"));
    private static final Set<Network> EVERYWHERE = Set.of(network("0.0.0.0/0"), network("::/0"));

    private final ClientAddress behindProxies = reading("X-Forwarded-For");
    private final ClientAddress behindNewProxies = reading("Forwarded");

    private static ClientAddress reading(String header) {
        return with(Map.of(
                "vestibule.trusted-proxies", "10.0.0.0/29, 2001:db8:ffff::/64", "vestibule.proxy-header", header));
    }

    private static ClientAddress with(Map<String, String> settings) {
        return new ClientAddress(Settings.read(name -> Optional.ofNullable(settings.get(name))));
    }

    private static Network network(String written) {
        return Network.parse(written).orElseThrow();
    }

    private static StubRequest from(String peer) {
        return StubRequest.to("/").with("getRemoteAddr", peer);
    }

    @Test
    void withoutAProxyItIsThePeerWhateverTheHeadersSay() {
        ClientAddress plain = with(Map.of());
        HttpServletRequest request = from(STRANGER)
                .header("X-Forwarded-For", OFFICE)
                .header("Forwarded", "for=" + OFFICE)
                .get();

        assertThat(plain.of(request)).isEqualTo(STRANGER);
        assertThat(plain.within(request, OFFICES)).isFalse();
        assertThat(plain.within(request, EVERYWHERE)).isTrue();
        assertThat(plain.within(from(OFFICE).get(), OFFICES)).isTrue();
        assertThat(plain.within(from(OFFICE).get(), Set.of())).isFalse();
    }

    @Test
    void aPeerThatIsNoProxyOfOursIsNotBelieved() {
        HttpServletRequest request =
                from("10.0.0.8").header("X-Forwarded-For", OFFICE).get();

        assertThat(behindProxies.of(request)).isEqualTo("10.0.0.8");
        assertThat(behindProxies.within(request, OFFICES)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'192.0.2.7', 192.0.2.7",
        "' 192.0.2.7\t', 192.0.2.7",
        "'192.0.2.7, 203.0.113.9', 203.0.113.9",
        "'192.0.2.7,203.0.113.9,10.0.0.2', 203.0.113.9",
        "'192.0.2.7, 203.0.113.9, 10.0.0.2, 10.0.0.3', 203.0.113.9",
        "'10.0.0.2, 10.0.0.3', 10.0.0.2",
        "'192.0.2.7:4711', 192.0.2.7",
        "'2001:db8:1::7', 2001:db8:1:0:0:0:0:7",
        "'[2001:db8:1::7]', 2001:db8:1:0:0:0:0:7",
        "'[2001:db8:1::7]:443', 2001:db8:1:0:0:0:0:7",
        "'192.0.2.7, 2001:db8:ffff::5', 192.0.2.7",
        "'::ffff:192.0.2.7', 192.0.2.7",
        "'192.0.2.7, ::ffff:10.0.0.2', 192.0.2.7",
        "'garbage, unknown, 192.0.2.7', 192.0.2.7"
    })
    void itIsTheRightMostHopThatIsNoProxyOfOurs(String header, String address) {
        HttpServletRequest request =
                from(PROXY).header("X-Forwarded-For", header).get();

        assertThat(behindProxies.of(request)).isEqualTo(address);
        assertThat(behindProxies.within(request, Set.of(network(address)))).isTrue();
    }

    @Test
    void ofSeveralHeadersTheLastIsTheNearest() {
        assertThat(behindProxies.of(
                        from(PROXY).header("X-Forwarded-For", OFFICE, STRANGER).get()))
                .isEqualTo(STRANGER);
        assertThat(behindProxies.of(from(PROXY)
                        .header("X-Forwarded-For", "198.51.100.1, " + OFFICE, "10.0.0.3, 10.0.0.2")
                        .get()))
                .isEqualTo(OFFICE);
        assertThat(behindNewProxies.of(from(PROXY)
                        .header("Forwarded", "for=" + OFFICE, "for=" + STRANGER)
                        .get()))
                .isEqualTo(STRANGER);
    }

    @ParameterizedTest
    @CsvSource({
        "for=192.0.2.7, 192.0.2.7",
        "For=192.0.2.7;Proto=https;by=10.0.0.1, 192.0.2.7",
        "proto=https ; for=192.0.2.7;, 192.0.2.7",
        "for=\"192.0.2.7:4711\", 192.0.2.7",
        "for=\"192.0.2.7:_port\", 192.0.2.7",
        "for=\"[2001:db8:1::7]\", 2001:db8:1:0:0:0:0:7",
        "'for=\"[2001:db8:1::7]:4711\";host=\"a;b,c\"', 2001:db8:1:0:0:0:0:7",
        "'for=192.0.2.7, for=203.0.113.9', 203.0.113.9",
        "'for=192.0.2.7, for=203.0.113.9;by=_x, for=\"[2001:db8:ffff::2]\"', 203.0.113.9",
        "'for=unknown, for=_hidden, for=192.0.2.7', 192.0.2.7",
        "'for=\"unclosed, for=192.0.2.7\", for=203.0.113.9', 203.0.113.9"
    })
    void theNewHeaderIsReadAlike(String header, String address) {
        HttpServletRequest request = from(PROXY).header("Forwarded", header).get();

        assertThat(behindNewProxies.of(request)).isEqualTo(address);
    }

    /** What a stranger began, the proxy's own words must not complete. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=192.0.2.7, for=unknown",
                "for=192.0.2.7, for=_hidden",
                "for=192.0.2.7, for=\"_hidden:4711\"",
                "for=192.0.2.7, for=",
                "for=192.0.2.7, for=\"\"",
                "for=192.0.2.7, proto=https",
                "for=192.0.2.7, for=192.0.2.8;for=192.0.2.7",
                "for=192.0.2.7,",
                "for=192.0.2.7, for=192.0.2.7:4711",
                "for=192.0.2.7;x=\", for=203.0.113.9",
                "for=192.0.2.7;x=\", for=\"[2001:db8::9]\"",
                "for=192.0.2.7;x=\", for=\"[2001:db8::9]\";host=\"app.example\"",
                "for=192.0.2.7;x=\"\\\", for=203.0.113.9\"",
                "for=192.0.2.7;x, for=203.0.113.9;y",
                "for=192.0.2.7; for =203.0.113.9",
                "for=\"2001:db8:1::7]\"",
                "for=office.example",
                "192.0.2.7"
            })
    void whatIsNotUnderstoodIsNobody(String header) {
        HttpServletRequest request = from(PROXY).header("Forwarded", header).get();

        assertThat(behindNewProxies.of(request)).isEqualTo(PROXY);
        assertThat(behindNewProxies.within(request, EVERYWHERE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "192.0.2.7, unknown",
                "192.0.2.7, _hidden",
                "192.0.2.7,",
                "192.0.2.7, localhost",
                "192.0.2.7, 0300.0.2.7",
                "192.0.2.7, [192.0.2.8",
                "192.0.2.7:",
                "192.0.2.7:4711:4712",
                "192.0.2.7:port",
                "\"192.0.2.7\"",
                "for=192.0.2.7",
                "192.0.2.7 192.0.2.8",
                "192.0.2.7, unknown, 10.0.0.2"
            })
    void noHopBehindOneThatIsNotUnderstoodIsLookedAt(String header) {
        HttpServletRequest request =
                from(PROXY).header("X-Forwarded-For", header).get();

        assertThat(behindProxies.of(request)).isEqualTo(PROXY);
        assertThat(behindProxies.within(request, EVERYWHERE)).isFalse();
    }

    @Test
    void aProxyThatSaysNothingStandsForAnybody() {
        HttpServletRequest request = from(PROXY).get();

        assertThat(behindProxies.of(request)).isEqualTo(PROXY);
        assertThat(behindProxies.within(request, EVERYWHERE)).isFalse();
    }

    /** A proxy hands on headers that it does not know, so a stranger writes them. */
    @Test
    void onlyTheHeaderThatTheProxiesWriteIsRead() {
        HttpServletRequest request = from(PROXY)
                .header("X-Forwarded-For", STRANGER)
                .header("Forwarded", "for=" + OFFICE)
                .header("X-Real-IP", OFFICE)
                .header("True-Client-IP", OFFICE)
                .header("Client-IP", OFFICE)
                .header("X-Original-Forwarded-For", OFFICE)
                .get();

        assertThat(behindProxies.of(request)).isEqualTo(STRANGER);
        assertThat(behindNewProxies.of(request)).isEqualTo(OFFICE);
        assertThat(behindNewProxies.of(
                        from(PROXY).header("X-Forwarded-For", OFFICE).get()))
                .isEqualTo(PROXY);
    }

    @Test
    void theInterfaceBehindALinkLocalAddressIsNoPartOfIt() {
        assertThat(with(Map.of()).of(from("fe80:0:0:0:0:0:0:1%eth0").get())).isEqualTo("fe80:0:0:0:0:0:0:1");
        assertThat(with(Map.of()).within(from("fe80::1%2").get(), Set.of(network("fe80::/10"))))
                .isTrue();
    }

    @Test
    void aPeerWithoutAnAddressIsNowhere() {
        assertThat(with(Map.of()).of(from(null).get())).isEmpty();
        assertThat(with(Map.of()).within(from(null).get(), EVERYWHERE)).isFalse();
    }
}
