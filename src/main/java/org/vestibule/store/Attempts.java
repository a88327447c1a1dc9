package org.vestibule.store;

/**
 * The store of attempt counters, one per caller and bucket.
 *
 * <p>Thread-safe, also between servers: of several swaps that saw the same version, one is answered true. Every method
 * throws {@link StoreUnavailable} when the store does not answer.
 */
public interface Attempts {

    /** What is counted; {@link Tally#NONE} when nothing is. */
    Tally find(String caller, String bucket);

    /**
     * Stores {@code next} under the version after {@code seen}'s, if {@code seen} is still what is stored.
     *
     * <p>The first swap of a bucket is committed by itself, whatever bracket it is called in.
     */
    boolean swap(String caller, String bucket, Tally seen, Tally next);

    /** Forgets the bucket. */
    void clear(String caller, String bucket);
}
