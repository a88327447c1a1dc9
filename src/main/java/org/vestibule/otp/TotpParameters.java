package org.vestibule.otp;

import java.util.Objects;

/**
 * What an authenticator and this side must agree on, besides the secret, to show the same code (RFC 6238 section 4).
 *
 * <p>Immutable. The parameters belong to an enrollment: changing a default later must not change those in use.
 *
 * @param algorithm the hash, never null
 * @param digits the length of a code, 6 to 8
 * @param period how long a step lasts, 15 to 60 seconds
 */
public record TotpParameters(Algorithm algorithm, int digits, int period) {

    /** SHA-1, 6 digits, 30 seconds: the only combination that every authenticator app understands. */
    public static final TotpParameters DEFAULT = new TotpParameters(Algorithm.SHA1, 6, 30);

    /**
     * Accepts only values within the ranges.
     *
     * @throws IllegalArgumentException naming the field, its range and the value, if one is outside
     */
    public TotpParameters {
        Objects.requireNonNull(algorithm, "algorithm");
        requireRange("digits", 6, 8, digits);
        requireRange("period", 15, 60, period);
    }

    private static void requireRange(String field, int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + ": from " + least + " to " + most + ", not " + value);
        }
    }
}
