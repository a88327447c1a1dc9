package org.vestibule.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A change of a caller's factors, and the new pass of whoever makes it, as one step to all other requests of this node.
 *
 * <p>In between the pass in the session is of an epoch that is over. Whoever finds such a pass looks again in here, before it is
 * taken away: else a request that came at that moment would have the caller asked anew. Thread-safe.
 */
@ApplicationScoped
class Changeover {

    private static final int STRIPES = 64;

    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(STRIPES).toList();

    /** Does that while nobody else does the like for this caller; one within another's is not foreseen. */
    <T> T alone(String caller, Supplier<T> step) {
        Lock lock = locks.get(Math.floorMod(caller.hashCode(), STRIPES));
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
