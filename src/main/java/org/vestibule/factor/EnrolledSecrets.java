package org.vestibule.factor;

import java.time.Instant;
import java.util.Optional;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;
import org.vestibule.store.SecretCipher;
import org.vestibule.store.SecretCipher.Owner;

/** The secrets of enrollments: a key, or where to send a code to. Sealed at rest, and anew after a rotation of keys. */
record EnrolledSecrets(Enrollments enrollments, SecretCipher cipher) {

    /** A pending enrollment with a secret; nothing is stored. */
    Enrollment seal(
            String id,
            String caller,
            String method,
            String parameters,
            byte[] secret,
            Instant now,
            Optional<String> replaces) {
        String sealed = cipher.seal(secret, new Owner(caller, id, method, parameters));
        return Enrollment.pending(id, caller, method, parameters, sealed, now, replaces);
    }

    byte[] open(Enrollment enrollment) {
        return cipher.open(enrollment.sealedSecret(), Owner.of(enrollment));
    }

    /** Seals the secret under the active key where another one was; always true, to stand at the end of what is spent. */
    boolean renewed(Enrollment enrollment) {
        if (!cipher.isCurrent(enrollment.sealedSecret())) {
            String anew = cipher.seal(open(enrollment), Owner.of(enrollment));
            enrollments.rewrap(enrollment.id(), enrollment.sealedSecret(), anew);
        }
        return true;
    }
}
