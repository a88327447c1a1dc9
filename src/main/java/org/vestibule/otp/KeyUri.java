package org.vestibule.otp;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The address {@code otpauth://totp/…} that carries a secret and its parameters into an authenticator app, by link or by
 * QR code.
 *
 * <p>Follows the "Key Uri Format" of Google Authenticator, percent-encoded by RFC 3986 section 2. It contains the secret:
 * show it once, to its owner, and never log it. Immutable; it stays readable after the secret is closed.
 */
public final class KeyUri {

    /** Lengths in code points with which even a URI full of emoji fits into a QR code. */
    private static final int LONGEST_ISSUER = 40;

    private static final int LONGEST_ACCOUNT = 96;
    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String issuer;
    private final String value;

    /**
     * The address for one enrollment.
     *
     * <p>An app splits the label "issuer:account" at its colon and shows both in one line. So colons, line breaks and
     * other control characters become spaces, and an issuer is cut after 40 and an account after 96 characters.
     *
     * @param issuer the name of the application
     * @param account the name of the caller
     * @throws IllegalArgumentException if the issuer or the account is blank
     * @throws IllegalStateException if the secret is closed
     */
    public KeyUri(String issuer, String account, Secret secret, TotpParameters parameters) {
        this.issuer = plain("issuer", issuer, LONGEST_ISSUER);
        String by = encode(this.issuer);
        this.value = "otpauth://totp/" + by + ":" + encode(plain("account", account, LONGEST_ACCOUNT))
                + "?secret=" + secret.base32()
                + "&issuer=" + by
                + "&algorithm=" + parameters.algorithm().uriName()
                + "&digits=" + parameters.digits()
                + "&period=" + parameters.period();
    }

    private static String plain(String field, String text, int longest) {
        String plain = text.replaceAll("[:\\p{Cntrl}\\s]+", " ").strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException(field + ": must not be blank");
        }
        return plain.codePoints()
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || UNRESERVED.indexOf(b) >= 0;
    }

    /** The whole address, with the secret in it: ASCII only, at most 2331 characters, which a QR code holds. */
    public String value() {
        return value;
    }

    /** The issuer only, never the secret. */
    @Override
    public String toString() {
        return "KeyUri[" + issuer + "]";
    }
}
