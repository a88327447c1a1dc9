package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestibule.Race;
import org.vestibule.flow.BrowserTrust.Place;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.memory.MemoryStore;

/** "This was not me" ends everything of one caller, once. */
class DisavowalTest {

    private static final Place HERE = new Place("Firefox, Linux", "");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final MemoryStore store = new MemoryStore(clock);
    private final Node node = new Node(store.stores(), clock, Map.of("vestibule.trusted-browsers", "30"));

    @BeforeEach
    void enrolled() {
        node.enroll("alice");
        node.enroll("bob");
    }

    private Pass inside(String caller) {
        HalfWay halfWay = node.gate.holdBack(caller, Set.of(), Decision.CHALLENGE);
        return Pass.byBoth(halfWay, halfWay.epoch(), "totp", clock.instant());
    }

    private boolean holds(Pass pass) {
        return node.gate.holds(pass, clock.instant());
    }

    @Test
    void itEndsPassesAndTrustedBrowsersOfItsCallerAlone() {
        Pass alices = inside("alice");
        Pass bobs = inside("bob");
        assertThat(node.browserTrust.trust(alices, Optional.empty(), HERE)).isPresent();
        assertThat(node.browserTrust.trust(bobs, Optional.empty(), HERE)).isPresent();
        assertThat(holds(alices)).isTrue();

        assertThat(node.disavowal.use(node.disavowal.token("alice"))).contains("alice");
        assertThat(holds(alices)).isFalse();
        assertThat(node.browserTrust.of(inside("alice"))).isEmpty();
        assertThat(node.reported()).endsWith(SecurityEvent.Type.PASSWORD_DISAVOWED);
        assertThat(holds(bobs)).isTrue();
        assertThat(node.browserTrust.of(bobs)).hasSize(1);
    }

    @Test
    void theTokenNamesNobodyAndIsGoodForADayAndOnce() {
        String token = node.disavowal.token("alice");
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(node.disavowal.isGood(token)).isTrue();
        assertThat(node.disavowal.isGood(token)).as("after a look").isTrue();
        assertThat(node.disavowal.use(token)).contains("alice");
        assertThat(node.disavowal.isGood(token)).isFalse();
        assertThat(node.disavowal.use(token)).isEmpty();

        String late = node.disavowal.token("alice");
        clock.pass(Duration.ofHours(24));
        assertThat(node.disavowal.isGood(late)).isFalse();
        Pass pass = inside("alice");
        assertThat(node.disavowal.use(late)).isEmpty();
        assertThat(holds(pass)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alice", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aForgedTokenDoesNothing(String token) {
        Pass pass = inside("alice");

        assertThat(node.disavowal.isGood(token)).isFalse();
        assertThat(node.disavowal.use(token)).isEmpty();
        assertThat(holds(pass)).isTrue();
    }

    @Test
    void ofManyAtOnceOneDoesIt() {
        String token = node.disavowal.token("alice");

        assertThat(Race.winners(20, () -> node.disavowal.use(token).isPresent()))
                .isEqualTo(1);
        assertThat(store.stores().callers().epoch("alice")).isEqualTo(2);
    }

    @Test
    void whatCannotBeDoneAsAWholeLeavesTheLinkGood() {
        String token = node.disavowal.token("stranger");

        assertThatThrownBy(() -> node.disavowal.use(token)).isInstanceOf(StoreUnavailable.class);
        assertThat(node.disavowal.isGood(token)).isTrue();
    }
}
