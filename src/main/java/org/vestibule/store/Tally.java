package org.vestibule.store;

import java.time.Instant;

/**
 * What is counted for one bucket of a caller's attempts.
 *
 * @param failures consecutive failures, 0 or more
 * @param nextTry before this moment no answer is looked at
 * @param recent what was counted by day or by minute, as {@code flow.RecentCounts} writes it
 * @param version grows with every change; {@link Attempts#swap} compares it
 */
public record Tally(int failures, Instant nextTry, String recent, long version) {

    /** Nothing counted yet, nothing stored yet. */
    public static final Tally NONE = new Tally(0, Instant.EPOCH, "", 0);

    /** The same as it is found once it has been swapped for the version that it has. */
    public Tally stored() {
        return new Tally(failures, nextTry, recent, version + 1);
    }
}
