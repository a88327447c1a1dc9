package org.vestibule.flow;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.vestibule.kit.SettableClock;
import org.vestibule.store.memory.MemoryStore;

/** A node with a policy, and people who sign in there. */
abstract class PolicyScene {

    static final String DAYS = "vestibule.grace-days";
    static final String SIGN_INS = "vestibule.grace-sign-ins";
    static final String POLICY = "vestibule.policy";
    static final String GROUPS = "vestibule.required-groups";

    static final AtomicInteger SIGN_IN = new AtomicInteger();

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    final MemoryStore store = new MemoryStore(clock);

    Node node(String... namesAndValues) {
        Map<String, String> values = new java.util.HashMap<>(Map.of(GROUPS, "admin"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Node(store.stores(), clock, values);
    }

    static Admission signIn(Node node, String caller, String... groups) {
        return node.gate.arrive(
                new Arrival(caller, Set.of(groups)::contains, false, "sign-in " + SIGN_IN.incrementAndGet()));
    }

    static Admission signInFromOffice(Node node, String caller, String... groups) {
        return node.gate.arrive(
                new Arrival(caller, Set.of(groups)::contains, true, "sign-in " + SIGN_IN.incrementAndGet()));
    }

    static Decision decision(Node node, String caller, String... groups) {
        return signIn(node, caller, groups).decision();
    }
}
