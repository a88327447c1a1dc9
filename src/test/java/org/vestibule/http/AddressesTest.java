package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.Settings;

/** Addresses spelt plainly, and those of the host that anybody may see. */
class AddressesTest {

    private static boolean plain(String uri) {
        return PlainAddress.is(StubRequest.to("/").with("getRequestURI", uri).get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app/2fa",
                "/app/2fa/setup",
                "/a.b/c-d_e~f",
                "/a%20b",
                "/%C3%A4",
                "/.well-known/x",
                "/..a",
                "/a../b"
            })
    void aPlainAddressIsPlain(String uri) {
        assertThat(plain(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2fa;x",
                "/2fa;jsessionid=1",
                "//2fa",
                "/2fa//setup",
                "/./2fa",
                "/2fa/.",
                "/a/../2fa",
                "/2fa/..",
                "/2fa\\setup",
                "/%2e/2fa",
                "/%2E%2E/2fa",
                "/2fa%2fsetup",
                "/2fa%2Fsetup",
                "/2fa%5csetup",
                "/2fa%5Csetup",
                "/%252e",
                "/2fa%3bx",
                "/2fa%00",
                "/2fa%0d%0a",
                "/2fa%1f",
                "/2fa%7f",
                "/2fa%7F",
                "/2f\u00e4",
                "/2fa ",
                "/2fa\u0000",
                "/2fa\u007f"
            })
    void whatOneProgramNormalisesAndTheNextDoesNotIsNotPlain(String uri) {
        assertThat(plain(uri)).isFalse();
    }

    private static final PublicPaths PUBLIC = new PublicPaths(
            Settings.read(name ->
                    name.equals("vestibule.public-paths") ? Optional.of("/about,/css/*") : Optional.<String>empty()),
            new LoginPage("/login.html", "/login.html?error"));

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/css/", "/css/site.css", "/css/a/b.css", "/login.html", "/logout"})
    void whatTheHostNamedIsPublic(String path) {
        assertThat(PUBLIC.include(StubRequest.to(path).get())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/about/",
                "/about/team",
                "/aboutus",
                "/About",
                "/css",
                "/cssx",
                "/css-admin/x",
                "/admin/css/x",
                "/css/../admin",
                "/css/..",
                "/css//x",
                "/css/;/admin",
                "/about;x",
                "/css/\\..\\admin",
                "/css/\0",
                "/css/\u007f",
                "/login.html.bak"
            })
    void nothingElseIs(String path) {
        assertThat(PUBLIC.include(StubRequest.to(path).get())).isFalse();
    }

    @Test
    void thePathInfoBelongsToThePath() {
        assertThat(PUBLIC.include(
                        StubRequest.to("/css").with("getPathInfo", "/site.css").get()))
                .isTrue();
        assertThat(PUBLIC.include(
                        StubRequest.to("/about").with("getPathInfo", "/secret").get()))
                .isFalse();
    }

    @Test
    void anIncludeIsJudgedByWhatIsIncluded() {
        StubRequest include = StubRequest.to("/about")
                .with("getDispatcherType", DispatcherType.INCLUDE)
                .attribute(RequestDispatcher.INCLUDE_SERVLET_PATH, "/account");
        assertThat(PUBLIC.include(include.get())).isFalse();

        include.attribute(RequestDispatcher.INCLUDE_SERVLET_PATH, "/css")
                .attribute(RequestDispatcher.INCLUDE_PATH_INFO, "/site.css");
        assertThat(PUBLIC.include(include.get())).isTrue();
    }

    @Test
    void whereTheHostSignsInByItselfNoEmptyPathIsPublic() {
        PublicPaths hostsOwn = new PublicPaths(Settings.read(name -> Optional.empty()), LoginPage.HOSTS_OWN);

        assertThat(hostsOwn.include(StubRequest.to("").get())).isFalse();
        assertThat(hostsOwn.include(StubRequest.to("/logout").get())).isTrue();
    }
}
