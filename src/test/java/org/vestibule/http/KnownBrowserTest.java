package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.Keys;
import org.vestibule.store.TestKeys;

/** The cookie that tells the owner's browser from a stranger's. */
class KnownBrowserTest {

    private final KnownBrowser browser = knowing(TestKeys.ring("k1"));

    private static KnownBrowser knowing(Keys keys) {
        return new KnownBrowser(keys, new RandomCodes(new SecureRandom()));
    }

    private static StubRequest request() {
        return StubRequest.to("/2fa");
    }

    private static Cookie remembered(KnownBrowser browser, StubRequest request, String caller) {
        List<Cookie> cookies = new ArrayList<>();
        HttpServletResponse response =
                StubRequest.proxy(HttpServletResponse.class, (method, arguments) -> cookies.add((Cookie) arguments[0]));
        browser.remember(request.get(), response, caller);
        return cookies.get(0);
    }

    private boolean knows(String caller, Cookie... cookies) {
        return browser.knows(request().cookies(cookies).get(), caller);
    }

    @Test
    void aBrowserIsKnownToTheCallerItRemembersAndToNobodyElse() {
        Cookie alices = remembered(browser, request(), "alice");

        assertThat(knows("alice", alices)).isTrue();
        assertThat(knows("bob", alices)).isFalse();
        assertThat(knows("bob", new Cookie(remembered(browser, request(), "bob").getName(), alices.getValue())))
                .isFalse();
        assertThat(knows("alice")).isFalse();
        assertThat(browser.knows(request().get(), "alice")).isFalse();
    }

    @Test
    void peopleWhoShareABrowserDoNotForgetEachOther() {
        Cookie alices = remembered(browser, request(), "alice");
        Cookie bobs = remembered(browser, request(), "bob");

        assertThat(alices.getName()).isNotEqualTo(bobs.getName());
        assertThat(knows("alice", new Cookie("other", "x"), bobs, alices)).isTrue();
        assertThat(knows("bob", bobs, alices)).isTrue();
    }

    @Test
    void theCookieIsBoundToThisHostAndHidesItsCaller() {
        Cookie cookie = remembered(browser, request(), "alice");

        assertThat(cookie.getName()).matches("__Host-vestibule-b-[A-Za-z0-9_-]{8}");
        assertThat(cookie.getValue()).doesNotContain("alice");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(180 * 24 * 3600);
    }

    @Test
    void withoutTlsTheCookieGoesWithoutThePrefixAndIsNoProofOverTls() {
        Cookie cookie = remembered(browser, request().with("isSecure", false), "alice");

        assertThat(cookie.getName()).startsWith("vestibule-b-");
        assertThat(cookie.getSecure()).isFalse();
        assertThat(knows("alice", cookie)).isFalse();
        assertThat(browser.knows(
                        request().with("isSecure", false).cookies(cookie).get(), "alice"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "x", "x~", "~x", "nonce~k1.AAAAAAAAAAAAAAAAAAAAAA", "~~~"})
    void aForgedMarkIsNone(String value) {
        String name = remembered(browser, request(), "alice").getName();

        assertThat(knows("alice", new Cookie(name, value))).isFalse();
    }

    @Test
    void anOlderLiveKeyIsStillRecognisedAndAStrangersIsNot() {
        Cookie old = remembered(browser, request(), "alice");

        assertThat(knowing(TestKeys.ring("k2", "k1"))
                        .knows(request().cookies(old).get(), "alice"))
                .isTrue();
        assertThat(knowing(TestKeys.ring("k2")).knows(request().cookies(old).get(), "alice"))
                .isFalse();
    }
}
