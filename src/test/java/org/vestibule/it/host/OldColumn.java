package org.vestibule.it.host;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.vestibule.factor.OldSecret;
import org.vestibule.factor.OldSecrets;

/** Where this application kept the secrets of authenticator apps before: of a few guests only, and of some it cannot tell. */
@ApplicationScoped
public class OldColumn implements OldSecrets {

    /** The one secret in it, in base32. */
    public static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Override
    public Optional<OldSecret> of(String caller) {
        if (caller.endsWith("-unreadable")) {
            throw new IllegalStateException("The old column does not answer");
        }
        return caller.endsWith("-old") ? Optional.of(OldSecret.usual(KEY)) : Optional.empty();
    }
}
