package org.vestibule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and networks, as they are written. */
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
        "::, 0:0:0:0:0:0:0:0",
        "::1, 0:0:0:0:0:0:0:1",
        "1::, 1:0:0:0:0:0:0:0",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "fe80:0:0:0:0:0:0:00ff, fe80:0:0:0:0:0:0:ff",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::FFFF:c000:201, 192.0.2.1",
        "::192.0.2.1, 0:0:0:0:0:0:c000:201",
        "64:ff9b::192.0.2.1, 64:ff9b:0:0:0:0:c000:201"
    })
    void anAddressIsReadAsItIsMeant(String written, String address) {
        assertThat(NetworkAddress.parse(written)).get().hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "example.com",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.0.0.1",
                "01.2.3.4",
                "1.2.3.04",
                "0x7f.0.0.1",
                "2130706433",
                "1.2.3.4 ",
                "1.2.3.4:80",
                "1.2.3.-4",
                "١.2.3.4",
                ":",
                ":::",
                "1:::2",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "12345::",
                "g::",
                "-1::",
                "::1%eth0",
                "[::1]",
                "::1.2.3",
                "::1.2.3.4:5",
                "1.2.3.4::",
                "0000:0000:0000:0000:0000:0000:0000:0000:0000:0000",
                "unknown",
                "_hidden"
            })
    void whatIsNoAddressIsNone(String written) {
        assertThat(NetworkAddress.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0, 192.0.2.255, 192.0.3.0",
        "192.0.2.128/25, 192.0.2.128, 192.0.2.255, 192.0.2.127",
        "192.0.2.7, 192.0.2.7, 192.0.2.7, 192.0.2.6",
        "192.0.2.7/32, 192.0.2.7, ::ffff:192.0.2.7, 192.0.2.8",
        "0.0.0.0/0, 0.0.0.0, 255.255.255.255, ::1",
        "::/0, ::, ffff::, 192.0.2.1",
        "2001:db8::/32, 2001:db8::, 2001:db8:ffff::1, 2001:db9::",
        "2001:db8::/33, 2001:db8::, 2001:db8:7fff::1, 2001:db8:8000::",
        "::1, ::1, 0:0:0:0:0:0:0:1, ::2",
        "::ffff:192.0.2.0/120, 192.0.2.0, ::ffff:192.0.2.255, 192.0.3.0",
        "::ffff:0:0/96, 1.2.3.4, 255.255.255.255, ::1"
    })
    void aNetworkHoldsWhatBeginsAsItDoes(String network, String first, String last, String outside) {
        assertThat(Network.parse(network)).get().satisfies(read -> {
            assertThat(read.contains(address(first))).isTrue();
            assertThat(read.contains(address(last))).isTrue();
            assertThat(read.contains(address(outside))).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/+8",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "10.0.0.1/8",
                "10/8",
                "*",
                "10.*",
                "::/129",
                "2001:db8::1/32",
                "::ffff:10.0.0.0/95",
                "intranet/8"
            })
    void whatIsNoNetworkIsNone(String written) {
        assertThat(Network.parse(written)).isEmpty();
    }

    private static NetworkAddress address(String written) {
        return NetworkAddress.parse(written).orElseThrow();
    }
}
