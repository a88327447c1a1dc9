package org.vestibule.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The store of the links by which callers say "this was not me", by the digests of their tokens: each is used once.
 *
 * <p>Thread-safe, also between servers. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface Disavowals {

    /** Keeps a link of a caller's until {@code expiresAt}. */
    void keep(String digest, String caller, Instant now, Instant expiresAt);

    /** Whose link it is; empty when it is none, used, or expired. */
    Optional<String> caller(String digest, Instant now);

    /** Uses a link: true for exactly one of all who try; false when it is gone or expired. */
    boolean use(String digest, Instant now);
}
