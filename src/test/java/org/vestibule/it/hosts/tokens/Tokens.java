package org.vestibule.it.hosts.tokens;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** JSON Web Tokens of this application's own (HS256). */
public final class Tokens {

    private static final byte[] KEY = bytes("a key that only this test application has");
    private static final String HEADER = base64(bytes("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"));

    private Tokens() {}

    public static String of(String subject) {
        String claims = Json.createObjectBuilder().add("sub", subject).build().toString();
        String signed = HEADER + "." + base64(bytes(claims));
        return signed + "." + signature(signed);
    }

    /** Whose token an {@code Authorization} header carries; empty when it is none of ours. */
    public static Optional<String> subject(String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return Optional.empty();
        }
        String[] parts = authorization.substring("Bearer ".length()).split("\\.", -1);
        boolean genuine = parts.length == 3
                && parts[0].equals(HEADER)
                && MessageDigest.isEqual(bytes(parts[2]), bytes(signature(parts[0] + "." + parts[1])));
        return genuine ? Optional.of(claims(parts[1]).getString("sub")) : Optional.empty();
    }

    private static JsonObject claims(String part) {
        byte[] json = Base64.getUrlDecoder().decode(part);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return base64(mac.doFinal(bytes(signed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
