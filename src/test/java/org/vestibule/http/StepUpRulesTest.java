package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.BadSetting;
import org.vestibule.Settings;
import org.vestibule.flow.StepUp;

/** Which addresses and servlets ask again. */
class StepUpRulesTest {

    private static Settings settings(String rules) {
        return Settings.read(name -> switch (name) {
            case "vestibule.step-up" -> Optional.of(rules);
            case "vestibule.public-paths" -> Optional.of("/admin/login,/admin/open/*");
            default -> Optional.empty();
        });
    }

    private static final Settings TWO = settings("/admin/*=300, /transfer = 60");

    private static List<StepUp> demands(StubRequest request) {
        StubRequest toNoServlet = request.with("getHttpServletMapping", null);
        return new StepUpRules(TWO, new PublicPaths(TWO, LoginPage.HOSTS_OWN)).of(toNoServlet.get());
    }

    private static List<Long> ages(String path) {
        return demands(StubRequest.to(path)).stream()
                .map(demand -> demand.maxAge().toSeconds())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "/admin/x",
                "/admin/x/y.jsp",
                "/ADMIN/x",
                "/Admin",
                "/admin.",
                "/admin/open/x"
            })
    void aFolderIsItselfAndAllBelow(String path) {
        assertThat(ages(path)).containsExactly(300L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/transfer", "/transfer/", "/Transfer", "/transfer. "})
    void aPageIsItselfHoweverItEnds(String path) {
        assertThat(ages(path)).containsExactly(60L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/administration", "/x/admin", "/transfers", "/transfer/x", "/logout", "/admin/login"})
    void nothingElseIs(String path) {
        assertThat(ages(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x/../admin", "//admin/x", "/x;y", "/x\\y", "/x\0", "/a..b"})
    void whatLeavesDoubtIsUnderAllRules(String path) {
        assertThat(ages(path)).containsExactlyInAnyOrder(300L, 60L);
    }

    @Test
    void anIncludeIsJudgedByWhatIsIncluded() {
        StubRequest include = StubRequest.to("/about")
                .with("getDispatcherType", DispatcherType.INCLUDE)
                .attribute(RequestDispatcher.INCLUDE_SERVLET_PATH, "/admin")
                .attribute(RequestDispatcher.INCLUDE_PATH_INFO, "/x");
        assertThat(demands(include)).hasSize(1);
        assertThat(demands(include.attribute(RequestDispatcher.INCLUDE_SERVLET_PATH, "/about")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin=",
                "/admin=29",
                "/admin=86401",
                "/admin=-300",
                "/admin=5m",
                "/*=300",
                "/=300",
                "*.xhtml=300",
                "/a*=300",
                "/admin/=300",
                "/a/../b=300",
                "admin=300",
                "/a=300,/a=60",
                "/a=300 /b=60"
            })
    void aRuleThatIsNoneStopsTheDeployment(String rules) {
        assertThatThrownBy(() -> settings(rules))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("vestibule.step-up")
                .hasMessageContaining("/admin/*=300");
    }

    @Test
    void withoutASettingThereIsNone() {
        assertThat(settings(" ").stepUp().rules()).isEmpty();
        assertThat(settings("/a=30,").stepUp().rules()).hasSize(1);
    }

    @RequireSecondFactor(maxAge = 100)
    static class Guarded extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @RequireSecondFactor(maxAge = 50, methods = "totp")
        public void some() {}

        public void other() {}
    }

    static final class Derived extends Guarded {
        private static final long serialVersionUID = 1L;

        @Override
        public void other() {}
    }

    @Test
    void aServletIsUnderAllThatStandsOnItsClassItsMethodsAndItsParents() {
        StepUp onClass = new StepUp(Duration.ofSeconds(100), Set.of());
        StepUp onMethod = new StepUp(Duration.ofSeconds(50), Set.of("totp"));
        assertThat(Demands.ofServlet(Guarded.class)).containsExactlyInAnyOrder(onClass, onMethod);
        assertThat(Demands.ofServlet(Derived.class)).containsExactlyInAnyOrder(onClass, onMethod);
        assertThat(Demands.ofServlet(HttpServlet.class)).isEmpty();
    }

    @Test
    void aMethodSaysMoreThanItsClass() throws Exception {
        assertThat(Demands.of(Guarded.class.getDeclaredMethod("some"), Guarded.class)
                        .orElseThrow()
                        .maxAge())
                .hasSeconds(50);
        assertThat(Demands.of(Derived.class.getDeclaredMethod("other"), Derived.class)
                        .orElseThrow()
                        .maxAge())
                .hasSeconds(100);
        assertThat(Demands.of(HttpServlet.class.getMethod("destroy"), HttpServlet.class))
                .isEmpty();
    }

    @Test
    void theRefusalIsFoundUnderWhateverWasWrappedAroundIt() {
        SecondFactorRequired refused = new SecondFactorRequired(new StepUp(Duration.ofSeconds(60), Set.of()));
        assertThat(SecondFactorRequired.in(new Exception(new IllegalStateException(refused))))
                .contains(refused);
        assertThat(SecondFactorRequired.in(new Exception())).isEmpty();
        assertThat(refused).hasMessageContaining("60 seconds");
    }
}
