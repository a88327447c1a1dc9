package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vestibule.Settings;
import org.vestibule.flow.Decision;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Node;
import org.vestibule.flow.Pass;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.Keys;
import org.vestibule.store.TestKeys;
import org.vestibule.store.memory.MemoryStore;

/** The cookie that lets a browser leave the second factor out. */
class TrustedBrowserTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final Node node =
            new Node(new MemoryStore(clock).stores(), clock, Map.of("vestibule.trusted-browsers", "30"));
    private final List<Cookie> given = new ArrayList<>();
    private final HttpServletResponse response =
            StubRequest.proxy(HttpServletResponse.class, (method, arguments) -> given.add((Cookie) arguments[0]));

    @BeforeEach
    void enrolled() {
        node.enroll("alice");
        node.enroll("bob");
    }

    private TrustedBrowser browser(Keys keys) {
        Settings settings = Settings.read(name -> Optional.empty());
        return new TrustedBrowser(node.browserTrust, keys, null, new ClientAddress(settings));
    }

    private TrustedBrowser browser() {
        return browser(TestKeys.ring("k1"));
    }

    private static StubRequest request() {
        return StubRequest.to("/2fa/challenge")
                .with("getRemoteAddr", "203.0.113.9")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
    }

    private HalfWay halfWay(String caller) {
        return node.gate.holdBack(caller, Set.of(), Decision.CHALLENGE);
    }

    private static Pass proven(HalfWay halfWay) {
        return Pass.byBoth(halfWay, halfWay.epoch(), "totp", halfWay.startedAt());
    }

    private Visit answer(StubRequest request, Standing standing, String trust) {
        Reply reply = new Reply(request.get(), response, null, null);
        return new Visit(request.get(), standing, new Form(Map.of("trust", trust), false), reply);
    }

    private Cookie trusted(StubRequest request, String caller) {
        HalfWay halfWay = halfWay(caller);
        browser().trustIfAsked(answer(request, Standing.between(halfWay), "true"), proven(halfWay));
        return given.get(given.size() - 1);
    }

    private Optional<Pass> cross(TrustedBrowser browser, StubRequest request, String caller) {
        return browser.cross(request.get(), response, halfWay(caller));
    }

    @Test
    void theCookieIsBoundToThisHostAndHidesItsCaller() {
        Cookie cookie = trusted(request(), "alice");

        assertThat(cookie.getName()).matches("__Host-vestibule-d-[A-Za-z0-9_-]{8}");
        assertThat(cookie.getValue()).startsWith("v1.").doesNotContain("alice");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(30 * 24 * 3600);
    }

    @Test
    void itLetsInAndIsReplaced() {
        Cookie cookie = trusted(request(), "alice");

        assertThat(cross(browser(), request().cookies(cookie), "alice")).isPresent();
        assertThat(given).hasSize(2);
        assertThat(given.get(1).getName()).isEqualTo(cookie.getName());
        assertThat(given.get(1).getValue()).isNotEqualTo(cookie.getValue());
        assertThat(node.browserTrust.of(proven(halfWay("alice"))))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.name()).isEqualTo("Firefox, Linux");
                    assertThat(kept.address()).isEqualTo("203.0.x.x");
                });
    }

    @Test
    void peopleWhoShareABrowserHaveCookiesOfTheirOwn() {
        Cookie alices = trusted(request(), "alice");
        Cookie bobs = trusted(request(), "bob");

        assertThat(alices.getName()).isNotEqualTo(bobs.getName());
        assertThat(cross(browser(), request().cookies(alices), "bob")).isEmpty();
        assertThat(cross(browser(), request().cookies(new Cookie(bobs.getName(), alices.getValue())), "bob"))
                .isEmpty();
        assertThat(cross(browser(), request().cookies(alices, bobs), "bob")).isPresent();
        assertThat(cross(browser(), request(), "alice")).isEmpty();
    }

    @Test
    void withoutTlsItGoesWithoutThePrefixAndIsNothingOverTls() {
        Cookie cookie = trusted(request().with("isSecure", false), "alice");

        assertThat(cookie.getName()).startsWith("vestibule-d-");
        assertThat(cookie.getSecure()).isFalse();
        assertThat(cross(browser(), request().cookies(cookie), "alice")).isEmpty();
        assertThat(cross(browser(), request().with("isSecure", false).cookies(cookie), "alice"))
                .isPresent();
    }

    @Test
    void itOutlivesAChangeOfKeysAndIsThenTheNewestThatCounts() {
        Cookie old = trusted(request(), "alice");
        TrustedBrowser rotated = browser(TestKeys.ring("k2", "k1"));
        assertThat(cross(rotated, request().cookies(old), "alice")).isPresent();
        Cookie next = given.get(1);

        assertThat(next.getName()).isNotEqualTo(old.getName());
        assertThat(cross(rotated, request().cookies(old, next), "alice")).isPresent();
        assertThat(given).hasSize(3);
    }

    @Test
    void nobodyIsTrustedWhoDidNotAskForItOrWasInsideAlready() {
        HalfWay halfWay = halfWay("alice");
        for (String no : List.of("", "false", "no")) {
            browser().trustIfAsked(answer(request(), Standing.between(halfWay), no), proven(halfWay));
        }
        browser().trustIfAsked(answer(request(), Standing.inside(proven(halfWay)), "true"), proven(halfWay));

        assertThat(given).isEmpty();
        assertThat(browser().daysOffered(answer(request(), Standing.between(halfWay), "")))
                .isEqualTo(30);
        assertThat(browser().daysOffered(answer(request(), Standing.inside(proven(halfWay)), "")))
                .isZero();
    }

    @Test
    void onlyANewcomerIsMet() {
        Cookie cookie = trusted(request(), "alice");
        Standing held = Standing.between(halfWay("alice"));

        assertThat(browser().meet(request().cookies(cookie).get(), response, held))
                .isEqualTo(held);
        assertThat(given).hasSize(1);
    }
}
