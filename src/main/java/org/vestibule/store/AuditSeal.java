package org.vestibule.store;

import java.time.Instant;
import java.util.List;

/**
 * A link of the chain that holds the audit trail together: it vouches for some entries, and for the seal before it.
 *
 * @param number one more than that of the seal before
 * @param entries how many entries it vouches for; 0 for one that was only made to put a new key under the chain
 * @param newestAt when the last of them happened; where there is none, {@code sealedAt}
 * @param previous the digest of the seal before
 * @param digest of all of this and of the entries
 * @param swept the number of the last seal that was swept out with its entries because of its age; 0 for none
 * @param sweptDigest the digest of that seal, so that the chain begins where it was cut and nowhere else
 * @param proof that nobody without the keys made this
 * @param continued whether another one follows
 */
public record AuditSeal(
        long number,
        int entries,
        Instant sealedAt,
        Instant newestAt,
        String previous,
        String digest,
        long swept,
        String sweptDigest,
        String proof,
        boolean continued) {

    /** The number of the seal that every chain begins with, which vouches for nothing. */
    public static final long BEGINNING = 1;

    /** What of it is digested beside the entries, in a fixed order. */
    List<String> content() {
        return List.of(
                String.valueOf(number),
                String.valueOf(entries),
                String.valueOf(sealedAt.toEpochMilli()),
                String.valueOf(newestAt.toEpochMilli()),
                previous,
                String.valueOf(swept),
                sweptDigest);
    }

    AuditSeal with(String newDigest, String newProof) {
        return new AuditSeal(
                number, entries, sealedAt, newestAt, previous, newDigest, swept, sweptDigest, newProof, continued);
    }
}
