package org.vestibule.factor;

import java.time.Instant;
import java.util.Optional;
import org.vestibule.otp.TotpParameters;
import org.vestibule.store.Enrollment;

/** A factor that is set up by an offer: a secret that the caller takes along. */
public interface Offering extends Enrollable {

    /** A fresh pending enrollment with a new secret; nothing is stored. */
    Enrollment begin(String caller, Optional<String> replaces, Instant now);

    /** What the setup page shows of a pending enrollment. */
    Offer offer(Enrollment pending, String issuer);

    /** Whether this is the secret of the pending enrollment, in base32; compared in constant time. */
    boolean isSecretOf(Enrollment pending, String base32);

    /** What a setup shows; {@code toString} shows none of it. */
    record Offer(
            String secret,
            String secretGroups,
            String keyUri,
            String issuer,
            String account,
            TotpParameters parameters) {
        @Override
        public String toString() {
            return "Offer";
        }
    }
}
