package org.vestibule.bench;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.factor.Factor;
import org.vestibule.factor.Holder;
import org.vestibule.factor.Verdict;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.CodeHasher;
import org.vestibule.store.TestKeys;
import org.vestibule.store.memory.MemoryStore;

/** A backup code looked at: one bcrypt, ours for a hit and for a miss, and the ten of whoever has no selector. */
@State(Scope.Thread)
public class BackupCodeBenchmark {

    private static final int COST = 10;
    private static final String MISS = "0123456789ABCDEF";

    private final CodeHasher hasher = new CodeHasher(COST);
    private BackupCodeFactor factor;
    private static final Holder ALICE = new Holder("alice", List::of);

    private String hit;
    private String hash;
    private List<String> ten;

    @Setup
    public void prepare() {
        RandomCodes random = new RandomCodes(new SecureRandom());
        MemoryStore store = new MemoryStore(Clock.systemUTC());
        factor = new BackupCodeFactor(store.stores().codes(), hasher, TestKeys.ring("k1"), random);
        BackupCodeFactor.NewSet set = factor.make("alice");
        factor.replace("alice", set);
        hit = set.shown().get(9);
        hash = hasher.hash(MISS);
        ten = IntStream.range(0, 10)
                .mapToObj(i -> hasher.hash(random.backupCode()))
                .toList();
    }

    @Benchmark
    public boolean oneBcrypt() {
        return hasher.matches(MISS, Optional.of(hash));
    }

    @Benchmark
    public Verdict vestibuleHit() {
        return factor.look(new Factor.Given(ALICE, "", hit), Instant.EPOCH);
    }

    @Benchmark
    public Verdict vestibuleMiss() {
        return factor.look(new Factor.Given(ALICE, "", MISS), Instant.EPOCH);
    }

    @Benchmark
    public boolean tenBcrypts() {
        boolean matched = false;
        for (String each : ten) {
            matched |= hasher.matches(MISS, Optional.of(each));
        }
        return matched;
    }
}
