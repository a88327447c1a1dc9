package org.vestibule.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.doctor.Finding.Level;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.doctor.Premises.Cookie;
import org.vestibule.doctor.Premises.Filters;
import org.vestibule.doctor.Premises.Login;

/** What operators do wrong with the application itself, and the line that cures it. */
class PremisesTest extends Consultation {

    @Test
    void aPolicyThatDemandsNothing() {
        values.remove("vestibule.required-groups");
        values.put("vestibule.admin-groups", "staff,boss");
        assertTrouble(Level.NOTE, Subject.POLICY, "everybody's own choice", "vestibule.required-groups=boss,staff");
    }

    @Test
    void bearerTokensThatAreBelieved() {
        values.put("vestibule.access-tokens", "bearer");
        assertTrouble(Level.NOTE, Subject.TOKENS, "nothing but a bearer token", "vestibule.access-tokens=verified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-out", "/log/*", "*.do", "/logout/x"})
    void aSignOutThatNoServletAnswers(String mapped) {
        application.mapped(mapped);
        assertTrouble(Level.NOTE, Subject.SIGN_OUT, "No servlet", "vestibule.logout-path=");
    }

    @ParameterizedTest
    @CsvSource({"/logout, /logout", "/*, /logout", "/logout/*, /logout", "/app/*, /app/logout", "*.do, /logout.do"})
    void aSignOutThatAServletAnswers(String mapped, String path) {
        application.mapped(mapped);
        values.put("vestibule.logout-path", path);
        assertThat(examine().worst()).isEqualTo(Level.OK);
    }

    @Test
    void whatIsOpenHalfWayIsListed() {
        values.put("vestibule.public-paths", "/css/*,/about");
        assertThat(said(Subject.HALF_WAY))
                .containsExactly(
                        "Of ours: /2fa/challenge.",
                        "Of the application: /about, /css/*, /login, /logout; nothing else.");
    }

    @Test
    void anApplicationWithoutALoginToBeSeen() {
        application.with(new Login(false, List.of(), List.of(), ""));
        assertTrouble(Level.WARNING, Subject.LOGIN, "nobody is asked for a second factor", "CallerResolver");
    }

    @Test
    void theLoginsThatAreKnown() {
        application.with(new Login(false, List.of("com.example.Mechanism"), List.of("com.example.Session"), "FORM"));
        assertThat(said(Subject.LOGIN)).containsExactly("com.example.Session, com.example.Mechanism, FORM of web.xml.");
        assertThat(said(Subject.MODE).get(0)).startsWith("Overlay: ");
    }

    @Test
    void aLoginConfigBesideOurMechanism() {
        application.with(new Login(true, List.of("ours"), List.of(), "BASIC"));
        assertTrouble(Level.WARNING, Subject.LOGIN, "BASIC, which Vestibule's mechanism replaces", "<login-config>");
    }

    @Test
    void severalMechanisms() {
        application.with(new Login(true, List.of("ours", "theirs"), List.of(), ""));
        assertTrouble(Level.ERROR, Subject.LOGIN, "every request fails: ours, theirs.", "Remove");
    }

    @Test
    void aFilterThatTheContainerForgot() {
        application.with(new Filters("first", Set.of("/app/*"), List.of(), List.of()));
        assertTrouble(Level.ERROR, Subject.FILTER, "before [/app/*]", "<filter-mapping>");
    }

    @Test
    void theFilterAmongOthers() {
        application.with(new Filters("first", Set.of("/*"), List.of("REQUEST", "ERROR"), List.of("csrf", "encoding")));
        assertThat(said(Subject.FILTER)).containsExactly("At /*, for REQUEST, ERROR; first: csrf, encoding.");
    }

    @Test
    void aCookieThatScriptsRead() {
        application.with(new Cookie(false, true, "Lax", "cure"));
        assertTrouble(Level.WARNING, Subject.COOKIE, "not HttpOnly", "<http-only>true</http-only>");
    }

    @Test
    void aCookieThatTravelsWithoutTls() {
        application.with(new Cookie(true, false, "Strict", "cure"));
        assertTrouble(Level.NOTE, Subject.COOKIE, "not marked Secure", "<secure>true</secure>");
    }

    @ParameterizedTest
    @CsvSource({"'', NOTE", "None, WARNING"})
    void aCookieThatOtherSitesSend(String sameSite, Level level) {
        application.with(new Cookie(true, true, sameSite, "the line for this server"));
        assertTrouble(level, Subject.COOKIE, "SameSite", "the line for this server");
    }

    @Test
    void aPageWithoutTls() {
        application.withoutTls();
        assertTrouble(Level.WARNING, Subject.TRANSPORT, "without TLS", "X-Forwarded-Proto");
    }

    @Test
    void aServerWithoutMicroProfile() {
        application.withoutMicroProfile();
        assertTrouble(Level.NOTE, Subject.SETTINGS, "no MicroProfile Config", "Enable MicroProfile Config");
    }
}
