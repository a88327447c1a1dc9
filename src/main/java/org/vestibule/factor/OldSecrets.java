package org.vestibule.factor;

import java.util.Optional;

/**
 * Where the application kept the secrets of authenticator apps before: a CDI bean of the host's, asked once for each caller.
 *
 * <p>It is asked when a caller first arrives with a right password, outside any transaction of ours; what it tells is sealed
 * and kept as an active enrollment, and that it was asked is kept with it, whatever the answer was. Two who arrive at once
 * may both ask; one of the answers counts. Must be thread-safe.
 */
@FunctionalInterface
public interface OldSecrets {

    /**
     * The caller's secret; empty for a caller who had none. Anything that is thrown keeps the caller out until it is asked
     * again, at the next sign-in.
     */
    Optional<OldSecret> of(String caller);
}
