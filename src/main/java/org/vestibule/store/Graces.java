package org.vestibule.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The store of periods of grace: since when a second factor has been demanded of a caller, and how many sign-ins there were.
 *
 * <p>A caller's first sign-in under the policy starts it, and nothing ever starts it again. Thread-safe, also between servers.
 * Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface Graces {

    /**
     * A period of grace so far.
     *
     * @param startedAt the first sign-in under the policy
     * @param signIns how many there were, that one included, as far as they were counted
     * @param lastSignIn which one was counted last
     */
    record Grace(Instant startedAt, int signIns, String lastSignIn) {}

    /** The caller's; empty for somebody who never signed in under the policy. */
    Optional<Grace> find(String caller);

    /** Starts it with one sign-in, in a transaction of its own; false when it was started before, or is just now. */
    boolean start(String caller, String signIn, Instant now);

    /**
     * Counts one more sign-in: of several at once, as many are counted as there is room for, and each of them once.
     *
     * @param signIn which one it is, in at most 64 characters; the one that was counted last is not counted again
     * @param after what is older than that is over
     * @param most how many sign-ins there may be, this one included
     * @return false when it is over, never began, or this sign-in was counted already
     */
    boolean count(String caller, String signIn, Instant after, int most);
}
