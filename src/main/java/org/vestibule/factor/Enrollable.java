package org.vestibule.factor;

import java.time.Instant;
import java.util.Optional;
import org.vestibule.otp.TotpParameters;
import org.vestibule.store.Enrollment;

/** A factor that a caller sets up: offered, then confirmed by a first right answer. */
public interface Enrollable extends Factor {

    /** A fresh pending enrollment with a new secret; nothing is stored. */
    Enrollment begin(String caller, Optional<String> replaces, Instant now);

    /** What the setup page shows of a pending enrollment. */
    Offer offer(Enrollment pending, String issuer);

    /** Looks at the first answer to an offer; changes nothing. */
    Confirmation confirm(Enrollment pending, String answer, Instant now);

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

    /** What became of a first answer: the step to burn, or why it is not one. */
    record Confirmation(Optional<Verdict.Wrong> wrong, long step) {}
}
