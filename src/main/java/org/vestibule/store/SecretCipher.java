package org.vestibule.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.vestibule.otp.RandomCodes;

/**
 * Secrets at rest: AES-256-GCM under a key of the row's own, written {@code $v1$keyId$base64url(iv, text, tag)}.
 *
 * <p>The caller, the enrollment, the method, its parameters and the key id are authenticated with it: a row moved to
 * another caller or enrollment, or altered, does not open. Thread-safe.
 */
public final class SecretCipher {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final RandomCodes random;

    public SecretCipher(Keys keys, RandomCodes random) {
        this.keys = keys;
        this.random = random;
    }

    /** What a sealed secret belongs to. */
    public record Owner(String caller, String enrollmentId, String method, String parameters) {

        /** The owner of an enrollment's secret. */
        public static Owner of(Enrollment e) {
            return new Owner(e.caller(), e.id(), e.method(), e.parameters());
        }
    }

    /** Seals under the active key. */
    public String seal(byte[] secret, Owner owner) {
        String keyId = keys.active();
        byte[] iv = random.bytes(IV_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keyId, iv, secret, owner);
        byte[] body = ByteBuffer.allocate(iv.length + sealed.length)
                .put(iv)
                .put(sealed)
                .array();
        return "$v1$" + keyId + "$" + Base64.getUrlEncoder().withoutPadding().encodeToString(body);
    }

    /**
     * Opens what was sealed for the same owner.
     *
     * @throws SecretUnreadable when the key is not in the ring, or the row was moved or altered
     */
    public byte[] open(String sealed, Owner owner) {
        List<String> parts = List.of(sealed.split("\\$", -1));
        if (parts.size() != 4 || !parts.get(1).equals("v1")) {
            throw unreadable("is not in a known format", null);
        }
        byte[] body = decode(parts.get(3));
        if (body.length < IV_BYTES + TAG_BITS / Byte.SIZE) {
            throw unreadable("is not in a known format", null);
        }
        byte[] iv = Arrays.copyOf(body, IV_BYTES);
        byte[] text = Arrays.copyOfRange(body, IV_BYTES, body.length);
        return run(Cipher.DECRYPT_MODE, parts.get(2), iv, text, owner);
    }

    /** Whether it is sealed under the active key; otherwise the next success wraps it anew. */
    public boolean isCurrent(String sealed) {
        return sealed.startsWith("$v1$" + keys.active() + "$");
    }

    private byte[] run(int mode, String keyId, byte[] iv, byte[] text, Owner owner) {
        byte[] key = keys.derive(keyId, owner.enrollmentId(), "secret")
                .orElseThrow(() -> unreadable("needs the key " + keyId + ", which is not among vestibule.keys", null));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(associatedData(keyId, owner));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw unreadable("was moved or altered", e);
        }
    }

    /** Every part with its length before it, so that no two owners have the same bytes. */
    private static byte[] associatedData(String keyId, Owner owner) {
        StringBuilder data = new StringBuilder();
        for (String part :
                List.of("vestibule", keyId, owner.caller(), owner.enrollmentId(), owner.method(), owner.parameters())) {
            data.append(part.length()).append(':').append(part);
        }
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unreadable("is not in a known format", e);
        }
    }

    private static SecretUnreadable unreadable(String why, Exception cause) {
        return new SecretUnreadable("A stored secret " + why, cause);
    }
}
