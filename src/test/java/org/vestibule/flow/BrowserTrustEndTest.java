package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestibule.flow.SecurityEvent.Type.BROWSER_REVOKED;
import static org.vestibule.flow.SecurityEvent.Type.DEVICE_TOKEN_REUSE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What ends the trust in a browser, and what does not. */
class BrowserTrustEndTest extends BrowserTrustScene {

    @Test
    void anOldOneAfterThatWasCopiedAndEndsTheTrust() {
        String first = trusted("alice");
        String second = next(first);
        clock.pass(Duration.ofSeconds(60));

        assertThat(cross("alice", first)).isEmpty();
        assertThat(node.reported()).endsWith(DEVICE_TOKEN_REUSE);
        assertThat(cross("alice", second))
                .as("nobody can tell whose is the copy")
                .isEmpty();
        assertThat(node.browserTrust.of(proven("alice"))).isEmpty();
    }

    @Test
    void theOneBeforeTheLastIsOldAtOnce() {
        String first = trusted("alice");
        String third = next(next(first));

        assertThat(cross("alice", first)).isEmpty();
        assertThat(cross("alice", third)).isEmpty();
        assertThat(node.reported()).contains(DEVICE_TOKEN_REUSE);
    }

    @Test
    void anAlteredSecretEndsTheTrust() {
        String ticket = trusted("alice");
        String altered = ticket.substring(0, ticket.length() - 2) + (ticket.endsWith("AA") ? "BA" : "AA");

        assertThat(cross("alice", altered)).isEmpty();
        assertThat(cross("alice", ticket)).isEmpty();
    }

    @Test
    void anotherCallersTicketIsNoneAndStaysTheirs() {
        String ticket = trusted("alice");

        assertThat(cross("bob", ticket)).isEmpty();
        assertThat(cross("alice", ticket)).isPresent();
    }

    @Test
    void itEndsWithItsTime() {
        String ticket = trusted("alice");
        clock.pass(Duration.ofDays(30).minusSeconds(1));
        String next = next(ticket);
        clock.pass(Duration.ofSeconds(1));

        assertThat(cross("alice", next)).isEmpty();
        assertThat(node.browserTrust.of(proven("alice"))).isEmpty();
    }

    @Test
    void itEndsWithAnyChangeOfFactors() {
        String ticket = trusted("alice");
        node.spareCodes.renew("alice");
        assertThat(cross("alice", ticket)).isEmpty();

        String second = trusted("alice");
        node.enroll("alice");
        assertThat(cross("alice", second)).isEmpty();

        String third = trusted("alice");
        node.removal.remove(
                "alice", store.stores().enrollments().active("alice").get(0).id(), false);
        assertThat(cross("alice", third)).isEmpty();
    }

    @Test
    void itEndsWithTheSettingAndSoDoItsPasses() {
        Pass pass = cross("alice", trusted("alice")).orElseThrow().pass();
        Node off = trusting("0");

        assertThat(off.browserTrust.cross(halfWay("alice"), trusted("alice"), HERE))
                .isEmpty();
        assertThat(off.browserTrust.trust(proven("alice"), Optional.empty(), HERE))
                .isEmpty();
        assertThat(off.browserTrust.of(proven("alice"))).isEmpty();
        assertThat(off.browserTrust.isOffered()).isFalse();
        assertThat(off.gate.holds(pass, clock.instant())).isFalse();
    }

    @Test
    void aPassByItEndsWhenItIsIdleAndWhenThePasswordIsOld() {
        Pass pass = cross("alice", trusted("alice")).orElseThrow().pass();
        Instant signedIn = clock.instant();
        clock.pass(Duration.ofMinutes(59));
        assertThat(node.gate.holds(pass, signedIn)).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(node.gate.holds(pass, signedIn)).isFalse();
        assertThat(node.gate.holds(pass, clock.instant())).isTrue();
        clock.pass(Duration.ofHours(23));
        assertThat(node.gate.holds(pass, clock.instant())).isFalse();
    }

    @Test
    void callersForgetTheirOwn() {
        String alices = trusted("alice");
        String bobs = trusted("bob");
        String id = BrowserTrust.id(alices).orElseThrow();

        assertThat(node.browserTrust.revoke("bob", id)).isFalse();
        assertThat(node.browserTrust.revoke("alice", id)).isTrue();
        assertThat(node.reported()).endsWith(BROWSER_REVOKED);
        assertThat(cross("alice", alices)).isEmpty();
        assertThat(node.browserTrust.revokeAll("alice")).isZero();
        assertThat(cross("bob", bobs)).isPresent();
        assertThat(node.browserTrust.revokeAll("bob")).isEqualTo(1);
        assertThat(cross("bob", bobs)).isEmpty();
    }

    @Test
    void aNewPasswordEndsItAndLeavesPasses() {
        String ticket = trusted("alice");
        Pass pass = proven("alice");
        new PasswordChange(node.throttle, node.browserTrust).happened("alice");

        assertThat(cross("alice", ticket)).isEmpty();
        assertThat(node.gate.holds(pass, clock.instant())).isTrue();
    }
}
