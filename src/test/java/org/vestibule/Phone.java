package org.vestibule;

import java.time.Instant;
import org.vestibule.otp.Secret;
import org.vestibule.otp.Totp;
import org.vestibule.otp.TotpParameters;

/** An authenticator app that was shown a secret. */
public record Phone(String base32, TotpParameters parameters) {

    /** What it shows at that moment. */
    public String codeAt(Instant moment) {
        return codeOf(step(moment));
    }

    /** What it shows so many steps before or after that moment. */
    public String codeAt(Instant moment, int stepsLater) {
        return codeOf(step(moment) + stepsLater);
    }

    /** A code that it shows neither now nor near now. */
    public String wrongCodeAt(Instant moment) {
        return codeAt(moment, -5000);
    }

    /** The step that the moment is in. */
    public long step(Instant moment) {
        return new Totp(parameters).step(moment);
    }

    private String codeOf(long step) {
        try (Secret secret = Secret.fromBase32(base32)) {
            return new Totp(parameters).code(secret, step);
        }
    }
}
