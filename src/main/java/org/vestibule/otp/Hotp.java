package org.vestibule.otp;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A calculator of HMAC-based one-time passwords as numbers (RFC 4226 section 5), for one secret at a time.
 *
 * <p>To make a {@link Mac} costs more than to compute a code, so a calculator is kept and given another secret. It is not
 * safe for several threads at once, and must {@link #forget()} before it waits for its next use.
 */
final class Hotp {

    private static final SecretKeySpec BLANK = new SecretKeySpec(new byte[1], "RAW");

    private final Algorithm algorithm;
    private final int modulus;
    private final Mac mac;
    /** First the counter, then the hash of it: one array for both. */
    private final byte[] buffer;

    /** A calculator without a secret; digits are those of a code, 1 to 9. */
    Hotp(Algorithm algorithm, int digits) {
        this.algorithm = algorithm;
        this.modulus = powerOfTen(digits);
        this.mac = mac(algorithm);
        this.buffer = new byte[mac.getMacLength()];
    }

    private static Mac mac(Algorithm algorithm) {
        try {
            return Mac.getInstance(algorithm.macName());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no " + algorithm.macName(), e);
        }
    }

    private static int powerOfTen(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** Takes the secret for the codes to come. */
    Hotp with(Secret secret) {
        init(secret.key(algorithm));
        return this;
    }

    /** Drops the secret and the last hash, so that closing the secret leaves no trace of it here. */
    void forget() {
        init(BLANK);
        Arrays.fill(buffer, (byte) 0);
    }

    private void init(SecretKeySpec key) {
        try {
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm.macName() + " refused its key", e);
        }
    }

    /** The code for this counter as a number: 0 up to, but not including, ten to the power of the digits. */
    int code(long counter) {
        putCounter(counter);
        hashBuffer();
        return truncate(buffer) % modulus;
    }

    private void putCounter(long counter) {
        for (int i = 0; i < Long.BYTES; i++) {
            buffer[i] = (byte) (counter >>> (Long.SIZE - Byte.SIZE - i * Byte.SIZE));
        }
    }

    private void hashBuffer() {
        try {
            mac.update(buffer, 0, Long.BYTES);
            mac.doFinal(buffer, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm.macName() + " outgrew its own length", e);
        }
    }

    /** The 31 bits that a hash points to with its last four (RFC 4226 section 5.3, "dynamic truncation"). */
    static int truncate(byte[] hash) {
        int offset = hash[hash.length - 1] & 0xf;
        return (hash[offset] & 0x7f) << 24
                | (hash[offset + 1] & 0xff) << 16
                | (hash[offset + 2] & 0xff) << 8
                | (hash[offset + 3] & 0xff);
    }
}
