package org.vestibule.otp;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Codes and identifiers that are drawn, not computed: each is uniform over all of its kind.
 *
 * <p>As safe for many threads as the {@link SecureRandom} it draws from, which is to say: safe.
 */
public final class RandomCodes {

    /** Crockford's base32: no I, L, O, which pass for digits, and no U. */
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BACKUP_CODE_LENGTH = 16;
    private static final int ID_BYTES = 16;
    private static final int LONGEST_ANSWER = 64;

    private final SecureRandom random;

    /** Codes drawn from this source. */
    public RandomCodes(SecureRandom random) {
        this.random = Objects.requireNonNull(random, "random");
    }

    /** A backup code of 80 bit: 16 characters of Crockford's base32, to be shown {@link #grouped}. */
    public String backupCode() {
        StringBuilder code = new StringBuilder(BACKUP_CODE_LENGTH);
        for (byte b : bytes(BACKUP_CODE_LENGTH)) {
            code.append(CROCKFORD.charAt(b & 31));
        }
        return code.toString();
    }

    /**
     * A code to be sent: {@code n} ASCII digits, leading zeros included.
     *
     * @throws IllegalArgumentException if {@code n} is not 4 to 10
     */
    public String digits(int n) {
        if (n < 4 || n > 10) {
            throw new IllegalArgumentException("digits: from 4 to 10, not " + n);
        }
        StringBuilder digits = new StringBuilder(n);
        for (int i = 0; i < n; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** An identifier that cannot be guessed: 128 bit as 22 characters of base64url (RFC 4648 section 5). */
    public String id() {
        return text(ID_BYTES);
    }

    /** This many random bytes as base64url: 32 make 43 characters. */
    public String text(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /**
     * This many random bytes, none for 0.
     *
     * @throws IllegalArgumentException if {@code n} is negative
     */
    public byte[] bytes(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("bytes: 0 or more, not " + n);
        }
        byte[] bytes = new byte[n];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * The backup code that a person typed, in the one form that is hashed and compared.
     *
     * <p>Spaces and hyphens are dropped, lower case becomes upper case, and the look-alikes I, L and O become the digits
     * they were read from. Empty unless 16 characters of the alphabet remain; empty too if null, longer than 64
     * characters, or with anything outside ASCII: some foreign letters turn into ASCII ones with a change of case.
     */
    public static Optional<String> normaliseBackupCode(String typed) {
        if (typed == null || typed.length() > LONGEST_ANSWER || !typed.matches("[ \\-0-9A-Za-z]*")) {
            return Optional.empty();
        }
        String code = typed.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        return Optional.of(code.replaceAll("[IL]", "1").replace('O', '0')).filter(RandomCodes::isBackupCode);
    }

    private static boolean isBackupCode(String code) {
        return code.length() == BACKUP_CODE_LENGTH && code.indexOf('U') < 0;
    }

    /**
     * A backup code for a person to read: {@code XXXX-XXXX-XXXX-XXXX}.
     *
     * @throws IllegalArgumentException if it is not a backup code; the message does not repeat it
     */
    public static String grouped(String code) {
        return normaliseBackupCode(code)
                .map(c -> c.replaceAll("(.{4})(?=.)", "$1-"))
                .orElseThrow(() -> new IllegalArgumentException("code: must be a backup code of 16 characters"));
    }
}
