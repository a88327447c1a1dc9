package org.vestibule.kit;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A caller's phone: was shown a key, and shows the code of a moment (RFC 6238).
 *
 * <p>None of the product's own code is in it, so that a test with it compares two readings of the standard.
 *
 * @param key in base32, as a setup page shows it; small letters, spaces and padding do not matter
 * @param algorithm {@code SHA1}, {@code SHA256} or {@code SHA512}
 * @param digits of a code
 * @param period seconds that a code is shown
 */
public record VirtualAuthenticator(String key, String algorithm, int digits, int period) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** Steps before and after a moment in which a wrong code is not shown either: more than any server accepts. */
    private static final int NEAR = 12;

    public VirtualAuthenticator {
        key = key.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        if (!key.matches("[A-Z2-7]+")) {
            throw new IllegalArgumentException("The key is not base32");
        }
        if (!algorithm.matches("SHA(1|256|512)")) {
            throw new IllegalArgumentException("No authenticator knows the algorithm " + algorithm);
        }
    }

    /** A phone into which the key was typed: SHA-1, six digits, thirty seconds. */
    public static VirtualAuthenticator ofKey(String base32) {
        return new VirtualAuthenticator(base32, "SHA1", 6, 30);
    }

    /** A phone that was shown a picture, or led to a link, that says {@code otpauth://totp/…}. */
    public static VirtualAuthenticator ofUri(String otpauth) {
        URI uri = parse(otpauth);
        if (!"otpauth".equals(uri.getScheme()) || !"totp".equals(uri.getHost()) || uri.getRawQuery() == null) {
            throw notAnAddress();
        }
        Map<String, String> parameters = Stream.of(uri.getRawQuery().split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[pair.length - 1], (first, second) -> first));
        return new VirtualAuthenticator(
                parameters.getOrDefault("secret", ""),
                parameters.getOrDefault("algorithm", "SHA1"),
                Integer.parseInt(parameters.getOrDefault("digits", "6")),
                Integer.parseInt(parameters.getOrDefault("period", "30")));
    }

    private static URI parse(String otpauth) {
        try {
            return new URI(otpauth);
        } catch (URISyntaxException saysTheWholeAddress) {
            throw notAnAddress();
        }
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException("Not an otpauth://totp/ address with parameters");
    }

    /** What it shows at that moment. */
    public String codeAt(Instant moment) {
        return codeAt(moment, 0);
    }

    /** What it shows so many steps after that moment, or before it. */
    public String codeAt(Instant moment, int stepsLater) {
        return codeOf(step(moment) + stepsLater);
    }

    /** Digits that it shows neither at that moment nor anywhere near. */
    public String wrongCodeAt(Instant moment) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(this::padded)
                .filter(guess -> IntStream.rangeClosed(-NEAR, NEAR)
                        .noneMatch(steps -> codeAt(moment, steps).equals(guess)))
                .findFirst()
                .orElseThrow();
    }

    /** The number of the step that the moment is in. */
    public long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), (long) period);
    }

    private String codeOf(long step) {
        byte[] hash = hash(ByteBuffer.allocate(8).putLong(step).array());
        int at = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fffffff;
        return padded(number % (int) Math.pow(10, digits));
    }

    private String padded(int number) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    private byte[] hash(byte[] message) {
        try {
            Mac mac = Mac.getInstance("Hmac" + algorithm);
            mac.init(new SecretKeySpec(bytes(), mac.getAlgorithm()));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key's bits, eight at a time; what is left over at the end is padding. */
    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (int i = 0; i < key.length(); i++) {
            bits = bits << 5 | ALPHABET.indexOf(key.charAt(i));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }

    /** The key is not printed: what tests print ends up in the logs of build machines. */
    @Override
    public String toString() {
        return "VirtualAuthenticator[" + algorithm + ", " + digits + " digits, " + period + " seconds]";
    }
}
