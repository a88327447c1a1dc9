package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {

    /** Chromium sends "Origin: null" and no Sec-Fetch-Site from a page of an intranet without TLS that allows no referrer. */
    @ParameterizedTest
    @CsvSource({
        "true, app.example, no-referrer",
        "false, localhost, no-referrer",
        "false, 127.0.0.1, no-referrer",
        "false, intranet.example, same-origin",
        "false, localhost.evil.example, same-origin"
    })
    void ourFormsSayWhereTheyComeFromWhereverABrowserWouldNotSayItOtherwise(
            boolean secure, String host, String policy) {
        StubRequest request =
                StubRequest.to("/2fa/challenge").with("isSecure", secure).with("getServerName", host);
        assertThat(Headers.referrerPolicy(request.get())).isEqualTo(policy);
    }
}
