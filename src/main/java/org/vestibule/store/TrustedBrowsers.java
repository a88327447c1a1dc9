package org.vestibule.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The store of browsers that skip the challenge for a while, by the digests of the secrets in their cookies.
 *
 * <p>Thread-safe, also between servers. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface TrustedBrowsers {

    /** So many a caller has at most: one more takes the place of the one that was not used for longest. */
    int MOST = 10;

    /** So long the secret before the present one is still taken: a tab that was opened beside another one carries it. */
    Duration GRACE = Duration.ofSeconds(60);

    /**
     * One browser at rest.
     *
     * @param id 96 random bits, in the cookie beside the secret
     * @param epoch the caller's epoch when it was trusted; in another one it is trusted no longer
     * @param digest of the secret that the browser has now
     * @param name what it is, as coarse as a person tells it, up to 40 characters
     * @param address where it was used last, masked; up to 64 characters, empty where it is not known
     * @param expiresAt when it ends; it does not slide
     */
    record Browser(
            String id,
            String caller,
            long epoch,
            String digest,
            String name,
            String address,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt) {

        /** Neither the caller nor the digest is printed. */
        @Override
        public String toString() {
            return "Browser[" + name + "]";
        }
    }

    /** Whose cookie comes, and when: what a row must agree with, beside the secret. */
    record Use(String id, String caller, long epoch, String digest, String address, Instant now) {

        /** Neither the caller nor the digest is printed. */
        @Override
        public String toString() {
            return "Use";
        }
    }

    /**
     * Keeps a new one, beside {@link #MOST} - 1 of the caller's others at most.
     *
     * @return false when the caller's epoch is another one by now, and nothing was kept
     */
    boolean keep(Browser browser, Instant now);

    /** The caller's browsers of that epoch that have not expired, the one used last first. */
    List<Browser> of(String caller, long epoch, Instant now);

    /**
     * Puts another secret in the place of the one that came: true for exactly one of all who bring it.
     *
     * @param next the digest of the other secret
     */
    boolean rotate(Use use, String next);

    /** Whether the secret that came is the one before the present, and was replaced less than {@link #GRACE} ago. */
    boolean inGrace(Use use);

    /** Forgets one of the caller's; false when the caller has none of that id. */
    boolean revoke(String caller, String id);

    /** Forgets all of the caller's; answers how many were good until then in the caller's present epoch. */
    int revokeAll(String caller, Instant now);
}
