package org.vestibule.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under a derived key, cut to 128 bits and written as {@code keyId.base64url}.
 *
 * <p>It makes selectors of codes and the mark of a known browser: values that nobody without the key can make or
 * recognise. Each key is derived once. Thread-safe.
 */
public final class KeyedDigest {

    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int BRIEF_BYTES = 8;

    private final Keys keys;
    private final String purpose;
    private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

    /** @param purpose separates one use from every other; never contains user input */
    public KeyedDigest(Keys keys, String purpose) {
        this.keys = keys;
        this.purpose = purpose;
    }

    /** The digest under the active key. The parts are told apart by their lengths, so ("ab","c") is not ("a","bc"). */
    public String of(String... parts) {
        return under(keys.active(), parts).orElseThrow();
    }

    /** The digests under every live key, the active one first. */
    public List<String> all(String... parts) {
        return keys.ids().stream().flatMap(id -> under(id, parts).stream()).toList();
    }

    /** Whether a digest is the one of these parts, under the key that it names; empty when the ring has no such key. */
    Optional<Boolean> confirms(String digest, String... parts) {
        String keyId = digest.substring(0, Math.max(0, digest.indexOf('.')));
        byte[] given = digest.getBytes(StandardCharsets.UTF_8);
        return under(keyId, parts).map(right -> MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given));
    }

    /** The first 8 bytes under the active key, in hex: enough to tell things apart, and to find nothing by. */
    public String brief(String... parts) {
        String digest = of(parts);
        byte[] bytes = Base64.getUrlDecoder().decode(digest.substring(digest.indexOf('.') + 1));
        return HexFormat.of().formatHex(bytes, 0, BRIEF_BYTES);
    }

    private Optional<String> under(String keyId, String... parts) {
        return Optional.ofNullable(derived.computeIfAbsent(keyId, this::derive))
                .map(key -> keyId + "." + digest(key, parts));
    }

    /** Null for a key that the ring does not have: that is not kept. */
    private SecretKeySpec derive(String keyId) {
        return keys.derive(keyId, "", purpose)
                .map(key -> new SecretKeySpec(key, MAC))
                .orElse(null);
    }

    private static String digest(SecretKeySpec key, String... parts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(), BYTES));
        } catch (GeneralSecurityException everyJdkHasHmacSha256) {
            throw new IllegalStateException(everyJdkHasHmacSha256);
        }
    }
}
