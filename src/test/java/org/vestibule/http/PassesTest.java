package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vestibule.Settings;
import org.vestibule.otp.RandomCodes;

class PassesTest {

    private final Passes passes =
            new Passes(Settings.read(name -> Optional.empty()), new RandomCodes(new SecureRandom()), Clock.systemUTC());

    /** Its owner signed out at the same moment. */
    private final HttpServletRequest inAnEndedSession = StubRequest.proxy(
            HttpServletRequest.class,
            (method, arguments) -> StubRequest.proxy(HttpSession.class, (ended, with) -> {
                throw new IllegalStateException("the session is invalid");
            }));

    @Test
    void aSessionThatEndedMeanwhileHoldsNothing() {
        assertThat(passes.pass(inAnEndedSession)).isEmpty();
        assertThat(passes.halfWay(inAnEndedSession)).isEmpty();
        passes.clear(inAnEndedSession);
    }
}
