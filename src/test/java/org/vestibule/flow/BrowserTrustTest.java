package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestibule.flow.SecurityEvent.Type.ADMITTED;
import static org.vestibule.flow.SecurityEvent.Type.BROWSER_TRUSTED;
import static org.vestibule.flow.SecurityEvent.Type.DEVICE_TOKEN_REUSE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.Race;
import org.vestibule.flow.BrowserTrust.Crossing;
import org.vestibule.flow.BrowserTrust.Ticket;
import org.vestibule.store.TrustedBrowsers.Browser;

/** A browser that is trusted leaves the second factor out, as long as it shows the ticket that it got last. */
class BrowserTrustTest extends BrowserTrustScene {

    @Test
    void aTicketIsRandomAndDoesNotNameItsCaller() {
        String ticket = trusted("alice");

        assertThat(ticket).matches("v1\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]{43}").isNotEqualTo(trusted("alice"));
        assertThat(new Ticket(ticket, 1)).hasToString("Ticket");
        assertThat(node.browserTrust.of(proven("alice")).toString()).doesNotContain(ticket.substring(20));
        assertThat(node.reported()).endsWith(BROWSER_TRUSTED);
    }

    @Test
    void itLetsInByThePasswordAloneAndTellsSo() {
        Crossing crossing = cross("alice", trusted("alice")).orElseThrow();

        assertThat(crossing.pass().methods()).containsExactly("pwd");
        assertThat(crossing.pass().proof()).isEqualTo(Pass.TRUSTED_BROWSER);
        assertThat(crossing.pass().answeredAt()).isEmpty();
        assertThat(crossing.next()).isPresent();
        assertThat(node.reported()).endsWith(ADMITTED);
        assertThat(node.gate.holds(crossing.pass(), clock.instant())).isTrue();
    }

    @Test
    void eachUseReplacesTheSecretAndNotTheEnd() {
        String first = trusted("alice");
        clock.pass(Duration.ofDays(10));
        Ticket second = cross("alice", first).orElseThrow().next().orElseThrow();

        assertThat(second.value()).isNotEqualTo(first).startsWith(first.substring(0, 20));
        assertThat(second.seconds()).isEqualTo(Duration.ofDays(20).toSeconds());
        assertThat(cross("alice", second.value())).isPresent();
        assertThat(node.browserTrust.of(proven("alice")))
                .singleElement()
                .extracting(Browser::address, Browser::name, Browser::lastUsedAt)
                .containsExactly("198.51.x.x", "Firefox, Linux", clock.instant());
    }

    @Test
    void aSecondTabMayShowTheOldOneForAMinute() {
        String first = trusted("alice");
        String second = next(first);
        clock.pass(Duration.ofSeconds(59));
        Crossing other = cross("alice", first).orElseThrow();

        assertThat(other.next()).as("one ticket only is handed on").isEmpty();
        assertThat(cross("alice", second)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v1..", "v1.AAAAAAAAAAAAAAAA.", "x", "v2.AAAAAAAAAAAAAAAA.AAAA", "a.b.c.d"})
    void whatIsNoTicketLetsNobodyIn(String shown) {
        trusted("alice");

        assertThat(cross("alice", shown)).isEmpty();
        assertThat(cross("alice", "v1." + "A".repeat(16) + "." + "A".repeat(43)))
                .as("an id that is not there")
                .isEmpty();
        assertThat(node.reported()).doesNotContain(DEVICE_TOKEN_REUSE);
    }

    @Test
    void whoeverMustEnrollIsNotLetIn() {
        String ticket = trusted("alice");
        HalfWay enrolling = node.gate.holdBack("alice", Set.of(), Decision.ENROLL);

        assertThat(node.browserTrust.cross(enrolling, ticket, HERE)).isEmpty();
        assertThat(cross("alice", ticket)).isPresent();
    }

    @Test
    void onlyAProvenSecondFactorMakesABrowserTrusted() {
        Pass leftOut = cross("alice", trusted("alice")).orElseThrow().pass();

        assertThat(node.browserTrust.trust(leftOut, Optional.empty(), HERE)).isEmpty();
        assertThat(node.browserTrust.trust(
                        Pass.byPassword("bob", Set.of(), 1, clock.instant()), Optional.empty(), HERE))
                .isEmpty();
        Pass older = proven("bob");
        node.spareCodes.renew("bob");
        assertThat(node.browserTrust.trust(older, Optional.empty(), HERE)).isEmpty();
    }

    @Test
    void trustedOnceMoreItIsStillOneBrowser() {
        String first = trusted("alice");
        String again = node.browserTrust
                .trust(proven("alice"), Optional.of(first), HERE)
                .orElseThrow()
                .value();

        assertThat(node.browserTrust.of(proven("alice"))).hasSize(1);
        assertThat(cross("alice", again)).isPresent();
        assertThat(cross("alice", first)).isEmpty();
    }

    @Test
    void aHalfWayLoginIsFinishedOnceByWhatever() {
        String ticket = trusted("alice");
        HalfWay halfWay = halfWay("alice");

        assertThat(node.browserTrust.cross(halfWay, ticket, HERE)).isPresent();
        assertThat(node.browserTrust.cross(halfWay, ticket, HERE)).isEmpty();
        assertThat(node.reported()).doesNotContain(DEVICE_TOKEN_REUSE);
    }

    @Test
    void ofManyTabsAtOnceAllComeInAndOneGetsTheNextTicket() {
        String ticket = trusted("alice");
        List<Crossing> crossings = new CopyOnWriteArrayList<>();
        long in = Race.winners(20, () -> {
            Optional<Crossing> crossing = cross("alice", ticket);
            crossing.ifPresent(crossings::add);
            return crossing.isPresent();
        });

        assertThat(in).isEqualTo(20);
        assertThat(crossings.stream().filter(crossing -> crossing.next().isPresent()))
                .hasSize(1);
        assertThat(node.reported()).doesNotContain(DEVICE_TOKEN_REUSE);
    }
}
