package org.vestibule.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Rings of keys that are the same in every run. */
public final class TestKeys {

    private TestKeys() {}

    /** A ring with keys of these ids, the first one active. */
    public static Keys ring(String... ids) {
        return Keys.parse(Arrays.stream(ids).map(id -> id + ":" + key(id)).collect(Collectors.joining(",")));
    }

    /** A key in base64, made from a word. */
    public static String key(String word) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
