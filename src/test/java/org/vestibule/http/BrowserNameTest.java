package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a browser, and what is not. */
class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Firefox, Linux|Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Firefox, Android|Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0",
                "Firefox, iOS|Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/127.0 Mobile/15E148 Safari/605.1.15",
                "Chrome, Windows|Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
                "Chrome, Android|Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
                "Chrome, iOS|Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1",
                "Chrome, ChromeOS|Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
                "Edge, Windows|Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
                "Edge, Android|Mozilla/5.0 (Linux; Android 10; HD1913) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36 EdgA/126.0.0.0",
                "Opera, macOS|Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 OPR/111.0.0.0",
                "Safari, macOS|Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Safari/605.1.15",
                "Safari, iOS|Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "Linux|Lynx for Linux",
                "''|Java-http-client/17.0.11",
                "''|<script>alert(1)</script>"
            })
    void aBrowserIsToldByItsFamilyAndItsPlatform(String name, String userAgent) {
        assertThat(BrowserName.of(userAgent)).isEqualTo(name);
    }

    @Test
    void whatDoesNotSayWhatItIsIsNothing() {
        assertThat(BrowserName.of(null)).isEmpty();
        assertThat(BrowserName.of("")).isEmpty();
        assertThat(BrowserName.of("Firefox/1 ".repeat(200))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.x.x",
        "127.0.0.1, 127.0.x.x",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
        "::1, 0:0:0::/48",
        "::ffff:203.0.113.9, 203.0.x.x",
        "fe80::1%eth0, ''",
        "localhost, ''",
        "app.example, ''",
        "999.1.1.1, ''",
        "'1.2.3.4, 5.6.7.8', ''",
        "'', ''"
    })
    void anAddressIsToldWithoutItsEnd(String address, String masked) {
        assertThat(MaskedAddress.of(address)).isEqualTo(masked);
        assertThat(MaskedAddress.of(null)).isEmpty();
    }
}
