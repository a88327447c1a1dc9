package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestibule.Settings;

/** No spelling of an address that demands a second factor gets around it. */
class DemandingPathsTest {

    private static DemandingPaths of(String value) {
        return new DemandingPaths(
                Settings.read(name -> name.equals("vestibule.required-paths") ? Optional.of(value) : Optional.empty()));
    }

    private final DemandingPaths paths = of("/admin/*,/payments");

    @ParameterizedTest
    @CsvSource({
        "/admin, , true",
        "/admin/, , true",
        "/admin/users, , true",
        "/admin, /users, true",
        "/payments, , true",
        "/payments, /1, true",
        "/payments/, , true",
        "/ADMIN/users, , true",
        "//admin/users, , true",
        "/admin//users, , true",
        "/admin;a=b/users, , true",
        "/payments;x, , true",
        "/\\admin, , true",
        "/./admin, , true",
        "/x/../admin, , true",
        "/admin./users, , true",
        "/payments., , true",
        "/administration, , false",
        "/paymentsday, , false",
        "/x/admin, , false",
        "/, , false",
        "'', , false",
        "/a.b/c.d, , false"
    })
    void aDoubtfulSpellingMatches(String servletPath, String pathInfo, boolean demands) {
        assertThat(paths.include(StubRequest.to(servletPath)
                        .with("getPathInfo", pathInfo)
                        .get()))
                .isEqualTo(demands);
    }

    @Test
    void ofAnIncludeWhatIsIncludedCounts() {
        StubRequest request = StubRequest.to("/open")
                .with("getDispatcherType", DispatcherType.INCLUDE)
                .attribute(RequestDispatcher.INCLUDE_SERVLET_PATH, "/admin/users");

        assertThat(paths.include(request.get())).isTrue();
    }

    @Test
    void withoutARuleNothingIsLookedAt() {
        assertThat(of(" ").include(new StubRequest().get())).isFalse();
    }
}
