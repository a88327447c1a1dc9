package org.vestibule.otp;

/**
 * The hash under a time-based code: the three that RFC 6238 section 1.2 allows.
 *
 * <p>Authenticator apps all know {@link #SHA1}; several ignore any other wish in a key URI and show wrong codes. HMAC does
 * not suffer from the collisions that ended SHA-1 elsewhere.
 */
public enum Algorithm {
    /** HMAC-SHA-1, 160 bit: what every authenticator speaks. */
    SHA1,
    /** HMAC-SHA-256. */
    SHA256,
    /** HMAC-SHA-512. */
    SHA512;

    private final String macName = "Hmac" + name();

    /** The name by which {@link javax.crypto.Mac} knows the algorithm, such as {@code HmacSHA1}. */
    public String macName() {
        return macName;
    }

    /** The name that a key URI carries in its parameter {@code algorithm}, such as {@code SHA1}. */
    public String uriName() {
        return name();
    }
}
