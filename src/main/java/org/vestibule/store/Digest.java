package org.vestibule.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** SHA-256 of a random token, as it is stored: 256 random bits need neither salt nor key. */
public final class Digest {

    private Digest() {}

    /** The digest as base64url. */
    public static String of(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException everyJdkHasSha256) {
            throw new IllegalStateException(everyJdkHasSha256);
        }
    }
}
