package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vestibule.http.SavedPost.Lost;
import org.vestibule.http.SavedPost.Reason;

/** Forms of which nothing is even read: the stub knows no body, and would say so. */
class CloakroomTest {

    private static StubRequest posting(String servletPath) {
        return StubRequest.to(servletPath)
                .with("getMethod", "POST")
                .with("getHttpServletMapping", StubRequest.proxy(HttpServletMapping.class, (method, none) -> null))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static void assertLost(StubRequest stub, Reason reason) throws IOException {
        HttpServletRequest request = stub.get();
        Cloakroom.leave(request, "alice", Instant.EPOCH);
        assertThat(SavedRequest.takePost(request, "alice")).contains(new Lost("alice", "", reason));
    }

    @Test
    void inASessionThatWasMadeForTheRequestNothingIsRead() throws IOException {
        assertLost(posting("/letters").with("isNew", true), Reason.SIGNED_OUT);
    }

    @Test
    void aPasswordIsNotRead() throws IOException {
        assertLost(posting("/j_security_check"), Reason.SIGNING_IN);
    }

    @Test
    void aFormForAnAddressThatWouldLeadAwayIsNotRead() throws IOException {
        assertLost(posting("//evil.example/").with("getContextPath", ""), Reason.UNREADABLE);
        assertLost(posting("/" + "a".repeat(2048)), Reason.UNREADABLE);
    }

    @Test
    void whatTheHostHasSeenAndDispatchedIsNotSentAgain() throws IOException {
        for (DispatcherType type :
                Set.of(DispatcherType.FORWARD, DispatcherType.INCLUDE, DispatcherType.ASYNC, DispatcherType.ERROR)) {
            HttpServletRequest request =
                    posting("/letters").with("getDispatcherType", type).get();
            Cloakroom.leave(request, "alice", Instant.EPOCH);
            assertThat(SavedRequest.isThere(request)).as(type.name()).isFalse();
        }
    }
}
