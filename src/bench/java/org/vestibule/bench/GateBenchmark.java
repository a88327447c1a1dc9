package org.vestibule.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.vestibule.flow.Decision;
import org.vestibule.flow.Node;
import org.vestibule.flow.Pass;
import org.vestibule.store.memory.MemoryStore;

/** What the gate costs a request with a pass, beside a look at the clock. */
@State(Scope.Benchmark)
public class GateBenchmark {

    private final Clock clock = Clock.systemUTC();
    private Node node;
    private Pass pass;
    private Instant lastUsed;

    @Setup
    public void prepare() {
        node = new Node(new MemoryStore(clock).stores(), clock, Map.of("vestibule.pass-idle-seconds", "86400"));
        pass = Pass.byBoth(node.gate.holdBack("alice", Set.of("user"), Decision.CHALLENGE), 0, "totp", clock.instant());
        lastUsed = clock.instant();
    }

    @Benchmark
    public Instant theClock() {
        return clock.instant();
    }

    @Benchmark
    public boolean vestibule() {
        return node.gate.holds(pass, lastUsed);
    }
}
