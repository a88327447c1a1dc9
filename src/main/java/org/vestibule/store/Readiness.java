package org.vestibule.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The store of what the policy would have said of the callers who were seen while it was only tried out: the last verdict of
 * each.
 *
 * <p>It holds at most {@link #MOST} callers; what is older than asked for goes when somebody new is noted. Thread-safe, also
 * between servers. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface Readiness {

    /** So many callers are kept; whoever comes after is not noted. */
    int MOST = 10_000;

    /**
     * Notes a verdict in place of the caller's last.
     *
     * @param verdict one short word
     * @param keepSince who was not seen since then may be forgotten
     */
    void note(String caller, String verdict, Instant now, Instant keepSince);

    /** How many callers there are of each verdict, seen at or after that time. */
    Map<String, Long> counts(Instant since);

    /** The names of the callers of a verdict, seen at or after that time, sorted; at most so many. */
    List<String> callers(String verdict, Instant since, int most);
}
