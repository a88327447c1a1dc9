package org.vestibule.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import org.junit.jupiter.api.Test;

/** Which servlet of a request is believed to run, whatever is left in it of another one. */
class ExactMappingTest {

    private static HttpServletMapping mapping(MappingMatch match, String pattern, String servlet) {
        return StubRequest.proxy(HttpServletMapping.class, (method, none) -> switch (method.getName()) {
            case "getMappingMatch" -> match;
            case "getPattern" -> pattern;
            case "getServletName" -> servlet;
            default -> throw new AssertionError(method);
        });
    }

    private static StubRequest challenge(String servletPath) {
        return StubRequest.to(servletPath)
                .with(
                        "getHttpServletMapping",
                        mapping(MappingMatch.EXACT, "/2fa/challenge", Room.CHALLENGE.servletName()));
    }

    @Test
    void aServletIsKnownByItsExactAddress() {
        HttpServletRequest request = challenge("/2fa/challenge").get();
        assertThat(ExactMapping.servletName(request)).contains(Room.CHALLENGE.servletName());
        assertThat(Room.of(request)).contains(Room.CHALLENGE);
    }

    @Test
    void theMappingOfARequestBeforeIsNotBelieved() {
        assertThat(Room.of(challenge("/j_security_check").get())).isEmpty();
        assertThat(Room.of(challenge("/account").get())).isEmpty();
        assertThat(Room.of(challenge("").get())).isEmpty();
        assertThat(Room.of(challenge("/x").with("getServletPath", null).get())).isEmpty();
    }

    @Test
    void whatComesAfterTheAddressMakesItAnother() {
        HttpServletRequest request =
                challenge("/2fa/challenge").with("getPathInfo", "/x").get();
        assertThat(Room.of(request)).isEmpty();
    }

    @Test
    void aPatternWithAStarIsNotExact() {
        for (MappingMatch match : MappingMatch.values()) {
            HttpServletRequest request = StubRequest.to("/2fa/challenge")
                    .with("getHttpServletMapping", mapping(match, "/2fa/challenge", Room.CHALLENGE.servletName()))
                    .get();
            assertThat(Room.of(request).isPresent()).as(match.name()).isEqualTo(match == MappingMatch.EXACT);
        }
    }

    @Test
    void aServletOfTheHostIsNoRoom() {
        HttpServletRequest request = StubRequest.to("/account")
                .with("getHttpServletMapping", mapping(MappingMatch.EXACT, "/account", "account"))
                .get();
        assertThat(ExactMapping.servletName(request)).contains("account");
        assertThat(Room.of(request)).isEmpty();
    }

    @Test
    void aServerThatStumblesOverAMappingHasNone() {
        HttpServletRequest stumbling = StubRequest.proxy(HttpServletRequest.class, (method, none) -> {
            throw new StringIndexOutOfBoundsException("begin 1, end -1, length 17");
        });
        assertThat(ExactMapping.servletName(stumbling)).isEmpty();
        assertThat(ExactMapping.told(stumbling)).isEmpty();
    }
}
