package org.vestibule.otp;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.aerogear.security.otp.api.Base32;

/**
 * The key that an authenticator and this side share: 16 to 64 bytes (RFC 4226 section 4, requirement R6).
 *
 * <p>Keeps its own copy of the bytes and zeroes it on {@link #close()}; from then on everything that would read them
 * throws {@link IllegalStateException}. The strings it hands out cannot be zeroed: ask for them late and drop them soon.
 * Safe to read from many threads; closing it belongs to the one that owns it, once the others are done.
 */
public final class Secret implements AutoCloseable {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 64;
    private static final int RECOMMENDED = 20;
    private static final int LONGEST_TYPED = 256;

    private final byte[] bytes;
    private volatile boolean closed;

    private Secret(byte[] bytes) {
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("secret: from 16 to 64 bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** A new secret of 160 bit, the length that RFC 4226 section 4 recommends. */
    public static Secret random(SecureRandom random) {
        byte[] bytes = new byte[RECOMMENDED];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /**
     * The secret of these bytes, which are copied.
     *
     * @throws IllegalArgumentException if they are fewer than 16 or more than 64
     */
    public static Secret of(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /**
     * The secret that a person or an app wrote down in base32 (RFC 4648 section 6), in either case, with or without
     * padding, spaces and hyphens.
     *
     * @throws IllegalArgumentException if it is anything else, has bits left over, or has fewer than 16 or more than 64
     *     bytes; the message does not repeat the text
     */
    public static Secret fromBase32(String text) {
        if (text.length() > LONGEST_TYPED) {
            throw notBase32();
        }
        String letters = text.replaceAll("[ -]", "").replaceFirst("=+$", "");
        // Before the change of case, which turns a few letters of other scripts into ASCII ones.
        if (!letters.matches("[A-Za-z2-7]+")) {
            throw notBase32();
        }
        return new Secret(decode(letters.toUpperCase(Locale.ROOT)));
    }

    private static byte[] decode(String letters) {
        try {
            byte[] bytes = Base32.decode(letters);
            // The library drops bits left over: a key cut short by a letter would pass for another key.
            if (!Base32.encode(bytes).equals(letters)) {
                throw notBase32();
            }
            return bytes;
        } catch (Base32.DecodingException e) {
            throw notBase32();
        }
    }

    private static IllegalArgumentException notBase32() {
        return new IllegalArgumentException("secret: must be base32, letters A to Z and digits 2 to 7, 16 to 64 bytes");
    }

    /** A copy of the bytes; who asks for it should zero it after use. */
    public byte[] bytes() {
        return open().clone();
    }

    /** The secret in base32: upper case, no padding (RFC 4648 section 6). */
    public String base32() {
        return Base32.encode(open());
    }

    /** The secret in base32 for a person to type, with a space after each four letters. */
    public String inGroupsOfFour() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The secret as {@link javax.crypto.Mac} takes it. */
    SecretKeySpec key(Algorithm algorithm) {
        return new SecretKeySpec(open(), algorithm.macName());
    }

    private byte[] open() {
        if (closed) {
            throw new IllegalStateException("secret: used after it was closed");
        }
        return bytes;
    }

    /** Zeroes the bytes; a second time does nothing. */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    /** Whether the other is a secret of the same bytes, in constant time; a closed one equals only itself. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Secret that
                        && !closed
                        && !that.closed
                        && MessageDigest.isEqual(bytes, that.bytes));
    }

    /** The same for all secrets of one length, so that it gives nothing away: no key for a large map. */
    @Override
    public int hashCode() {
        return bytes.length;
    }

    /** The length only, such as {@code Secret[160 bit]}. */
    @Override
    public String toString() {
        return "Secret[" + bytes.length * Byte.SIZE + " bit]";
    }
}
