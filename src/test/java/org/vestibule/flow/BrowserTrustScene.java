package org.vestibule.flow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.vestibule.flow.BrowserTrust.Crossing;
import org.vestibule.flow.BrowserTrust.Place;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.memory.MemoryStore;

/** Two callers with a second factor, and browsers that they may trust for 30 days. */
abstract class BrowserTrustScene {

    static final Place HERE = new Place("Firefox, Linux", "192.0.x.x");
    static final Place THERE = new Place("Chrome, Windows", "198.51.x.x");

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    final MemoryStore store = new MemoryStore(clock);
    final Node node = trusting("30");

    Node trusting(String days) {
        return new Node(store.stores(), clock, Map.of("vestibule.trusted-browsers", days));
    }

    @BeforeEach
    void enrolled() {
        node.enroll("alice");
        node.enroll("bob");
    }

    HalfWay halfWay(String caller) {
        return node.gate.holdBack(caller, Set.of("user"), Decision.CHALLENGE);
    }

    Pass proven(String caller) {
        HalfWay halfWay = halfWay(caller);
        return Pass.byBoth(halfWay, halfWay.epoch(), "totp", clock.instant());
    }

    String trusted(String caller) {
        return node.browserTrust
                .trust(proven(caller), Optional.empty(), HERE)
                .orElseThrow()
                .value();
    }

    Optional<Crossing> cross(String caller, String shown) {
        return node.browserTrust.cross(halfWay(caller), shown, THERE);
    }

    String next(String shown) {
        return cross("alice", shown).orElseThrow().next().orElseThrow().value();
    }
}
