package org.vestibule.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A code that an administrator hands over to somebody who lost everything else; it is kept as a digest.
 *
 * @param id 128 random bits
 * @param caller whom it lets set up a new second factor
 * @param digest the keyed digest of the code
 * @param issuedBy the administrator who issued it
 * @param reason why, in the administrator's words, 1 to 200 characters
 * @param approvedBy who let it count: the issuer where one is enough; empty while a second one is waited for
 * @param issuedAt when it was issued
 * @param expiresAt from when on it is good for nothing
 */
public record RecoveryPass(
        String id,
        String caller,
        String digest,
        String issuedBy,
        String reason,
        Optional<String> approvedBy,
        Instant issuedAt,
        Instant expiresAt) {

    /** Neither the caller nor the digest is printed. */
    @Override
    public String toString() {
        return "RecoveryPass";
    }
}
