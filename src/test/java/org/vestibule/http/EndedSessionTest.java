package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class EndedSessionTest {

    @Test
    void aSessionThatTheServerThrowsAtHasEnded() {
        HttpSession ended = session(() -> {
            throw new IllegalStateException("the session is invalid");
        });
        assertThat(EndedSession.of(request(ended, "4711"))).isTrue();
    }

    @Test
    void aSessionThatIsGoneHasEndedForWhoeverCameInIt() {
        assertThat(EndedSession.of(request(null, "4711"))).isTrue();
        assertThat(EndedSession.of(request(null, null))).isFalse();
    }

    @Test
    void aSessionThatStandsHasNotEnded() {
        assertThat(EndedSession.of(request(session(() -> 1_700_000_000_000L), "4711")))
                .isFalse();
    }

    private static HttpSession session(LongSupplier createdAt) {
        return StubRequest.proxy(HttpSession.class, (method, arguments) -> createdAt.getAsLong());
    }

    private static HttpServletRequest request(HttpSession session, String requested) {
        return StubRequest.proxy(
                HttpServletRequest.class,
                (method, arguments) -> method.getName().equals("getSession") ? session : requested);
    }
}
