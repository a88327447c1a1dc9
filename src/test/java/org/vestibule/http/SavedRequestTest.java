package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.Settings;

/** Where a caller was going, and never to another site. */
class SavedRequestTest {

    private static final Settings SETTINGS = Settings.read(name -> Optional.empty());

    private static String take(HttpServletRequest request) {
        return SavedRequest.take(request, SETTINGS, "alice");
    }

    private static SavedPost formOf(String caller) {
        return new SavedPost.Kept(
                caller, "/app/form", Instant.EPOCH, "/app/shop", List.of(new SavedPost.Field("card", "4711")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/app/", "/app/page?x=1&y=%20#", "/a//b", "/%2F/evil.example", "/@evil.example", "/:80"})
    void aPathOnThisServerIsLocal(String address) {
        assertThat(SavedRequest.isLocal(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\\b",
                "https://evil.example/",
                "javascript:alert(1)",
                " /app",
                "/app ",
                "/a b",
                "/\t/evil.example",
                "/\n/evil.example",
                "/a\r\nLocation: https://evil.example",
                "/a\0b",
                "/a\u007fb",
                "/\u00e4",
                "/\u2028"
            })
    void anythingElseIsNot(String address) {
        assertThat(SavedRequest.isLocal(address)).isFalse();
    }

    @Test
    void aLongAddressIsNotKept() {
        assertThat(SavedRequest.isLocal("/" + "a".repeat(2047))).isTrue();
        assertThat(SavedRequest.isLocal("/" + "a".repeat(2048))).isFalse();
        HttpServletRequest request = StubRequest.to("/" + "a".repeat(3000)).get();
        SavedRequest.save(request);

        assertThat(take(request)).isEqualTo("/app/");
    }

    @Test
    void whereAGetWasGoingIsTakenOnce() {
        HttpServletRequest request = StubRequest.to("/shop")
                .with("getPathInfo", "/item 1/<ä>")
                .with("getQueryString", "size=%22L%22&page=2")
                .get();
        SavedRequest.save(request);

        assertThat(take(request)).isEqualTo("/app/shop/item%201/%3C%C3%A4%3E?size=%22L%22&page=2");
        assertThat(take(request)).isEqualTo("/app/");
    }

    @Test
    void whereAPostWasGoingIsNotKept() {
        HttpServletRequest request =
                StubRequest.to("/shop").with("getMethod", "POST").get();
        SavedRequest.save(request);

        assertThat(take(request)).isEqualTo("/app/");
    }

    @Test
    void anAddressOutsideIsNotKept() {
        HttpServletRequest request =
                StubRequest.to("//evil.example/").with("getContextPath", "").get();
        SavedRequest.save(request);

        assertThat(take(request)).isEqualTo("/");
    }

    @Test
    void whatSomebodyElsePutIntoTheSessionIsLookedAtAgain() {
        HttpServletRequest request = StubRequest.to("/").get();
        request.getSession().setAttribute("vestibule.savedRequest", "//evil.example/");
        assertThat(take(request)).isEqualTo("/app/");

        request.getSession().setAttribute("vestibule.savedRequest", 42);
        assertThat(take(request)).isEqualTo("/app/");
    }

    @Test
    void oneOfOurOwnPagesIsKeptUnderTheContext() {
        HttpServletRequest request = StubRequest.to("/").get();
        SavedRequest.save(request, "/2fa/settings");

        assertThat(take(request)).isEqualTo("/app/2fa/settings");
    }

    @Test
    void aFormLeadsToWhereItIsGivenBackAndIsGivenBackOnce() {
        HttpServletRequest request = StubRequest.to("/").get();
        SavedRequest.save(request, formOf("alice"));

        assertThat(SavedRequest.isPost(request)).isTrue();
        assertThat(take(request)).isEqualTo("/app/2fa/resume");
        assertThat(SavedRequest.takePost(request, "alice")).contains(formOf("alice"));
        assertThat(SavedRequest.takePost(request, "alice")).isEmpty();
        assertThat(take(request)).isEqualTo("/app/");
    }

    @Test
    void aFormOfSomebodyElsesIsForgotten() {
        HttpServletRequest request = StubRequest.to("/").get();
        SavedRequest.save(request, formOf("bob"));
        assertThat(take(request)).isEqualTo("/app/");
        assertThat(SavedRequest.isThere(request)).isFalse();

        SavedRequest.save(request, formOf("bob"));
        assertThat(SavedRequest.takePost(request, "alice")).isEmpty();
        assertThat(SavedRequest.takePost(request, "bob")).isEmpty();
    }

    @Test
    void theLaterReplacesTheEarlier() {
        HttpServletRequest request = StubRequest.to("/shop").get();
        SavedRequest.save(request, formOf("alice"));
        SavedRequest.save(request);
        assertThat(SavedRequest.takePost(request, "alice")).isEmpty();
        assertThat(take(request)).isEqualTo("/app/shop");

        SavedRequest.save(request);
        SavedRequest.save(request, formOf("alice"));
        assertThat(take(request)).isEqualTo("/app/2fa/resume");
    }

    @Test
    void nothingOfAFormIsPrinted() {
        assertThat(formOf("alice") + " " + ((SavedPost.Kept) formOf("alice")).fields())
                .doesNotContain("alice", "app", "card", "4711");
        assertThat(new SavedPost.Lost("alice", "/app/form", SavedPost.Reason.FILES).toString())
                .doesNotContain("alice", "app");
    }
}
