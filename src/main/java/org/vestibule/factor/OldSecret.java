package org.vestibule.factor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vestibule.otp.Algorithm;
import org.vestibule.otp.Secret;
import org.vestibule.otp.TotpParameters;

/**
 * The secret of an authenticator app as another system kept it, with its parameters (RFC 6238).
 *
 * <p>Immutable. What we would not take is refused when it is made, with a sentence that repeats none of it.
 *
 * @param base32 the secret in base32 (RFC 4648), 16 to 64 bytes
 * @param algorithm {@code SHA1}, {@code SHA256} or {@code SHA512}, also spelt {@code SHA-1} or {@code HmacSHA1}
 * @param digits the length of a code, 6 to 8
 * @param period how long a step lasts, 15 to 60 seconds
 * @param label what the caller calls it, 1 to 40 characters
 */
public record OldSecret(String base32, String algorithm, int digits, int period, String label) {

    /** The label of one that has none. */
    public static final String USUAL_LABEL = "Authenticator app";

    private static final int LONGEST_LABEL = 40;
    private static final Map<String, Algorithm> ALGORITHMS = Map.of(
            "SHA1", Algorithm.SHA1,
            "SHA256", Algorithm.SHA256,
            "SHA512", Algorithm.SHA512);

    /** @throws IllegalArgumentException when a part is missing or out of its range; the message names the part only */
    public OldSecret {
        try (Secret secret = Secret.fromBase32(base32)) {
            base32 = secret.base32();
        }
        algorithm = known(algorithm).uriName();
        new TotpParameters(known(algorithm), digits, period);
        if (label.isBlank()
                || label.length() > LONGEST_LABEL
                || label.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("label: from 1 to 40 characters, on one line");
        }
    }

    /** One with the parameters that every app has unless told otherwise: SHA1, 6 digits, 30 seconds. */
    public static OldSecret usual(String base32) {
        return new OldSecret(base32, "SHA1", 6, 30, USUAL_LABEL);
    }

    /** The same with a label, cut to its length; without one it keeps the usual one. */
    public OldSecret labelled(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        String cut =
                line.length() > LONGEST_LABEL ? line.substring(0, LONGEST_LABEL).strip() : line;
        return cut.isEmpty() ? this : new OldSecret(base32, algorithm, digits, period, cut);
    }

    private static Algorithm known(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceFirst("^HMAC", "").replace("-", "");
        return Optional.ofNullable(ALGORITHMS.get(plain))
                .orElseThrow(() -> new IllegalArgumentException("algorithm: one of SHA1, SHA256, SHA512"));
    }

    /** As it stands in an enrollment. */
    String parameters() {
        return algorithm + "/" + digits + "/" + period;
    }

    /** Nothing of it is printed. */
    @Override
    public String toString() {
        return "OldSecret";
    }
}
