package org.vestibule.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** What came of many answers. Thread-safe. */
final class Outcomes {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder twice = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

    /** One code, answered with in two logins one after the other; a status of 0 is an answer that did not come. */
    void add(IntSupplier signIn) {
        int first = timed(signIn);
        int second = timed(signIn);
        count(first);
        count(second);
        if (first == 200 && second == 200) {
            twice.increment();
        }
    }

    private int timed(IntSupplier signIn) {
        long begin = System.nanoTime();
        int status = signIn.getAsInt();
        longest.accumulate(System.nanoTime() - begin);
        return status;
    }

    private void count(int status) {
        counts.computeIfAbsent(word(status), word -> new LongAdder()).increment();
    }

    private static String word(int status) {
        return switch (status) {
            case 0 -> "no answer";
            case 200 -> "admitted";
            case 401, 409, 429 -> "refused";
            case 503 -> "unavailable";
            default -> "error " + status;
        };
    }

    /** Whether some were told that the store does not answer, or nothing at all. */
    boolean inTrouble() {
        return counts.keySet().stream().anyMatch(word -> !word.equals("admitted") && !word.equals("refused"));
    }

    /** How long the slowest of all answers took. */
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /** How many codes let somebody in twice. */
    long twice() {
        return twice.sum();
    }

    @Override
    public String toString() {
        return new TreeMap<>(counts).toString().replaceAll("[{}]", "").replace('=', ' ');
    }
}
