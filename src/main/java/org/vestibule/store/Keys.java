package org.vestibule.store;

import at.favre.lib.hkdf.HKDF;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.vestibule.BadSetting;
import org.vestibule.otp.RandomCodes;

/**
 * The ring of encryption keys: several are live, the first one is active.
 *
 * <p>No key is used as it is: every purpose and row gets a key of its own by HKDF-SHA256 (RFC 5869). Immutable.
 */
public final class Keys {

    private static final int LENGTH = 32;

    /** 32 random bytes hold 30 different ones on average; fewer than 20 is a typed or repeated pattern. */
    private static final int LEAST_DIFFERENT_BYTES = 20;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final String HOW_TO_MAKE_ONE =
            " Make a key with \"openssl rand -base64 32\" and set vestibule.keys to an id, a colon and that key, for"
                    + " example k1:<the 44 characters>. Keep it outside the application and the same on every node.";

    private final Map<String, byte[]> byId;
    private final String active;

    private Keys(Map<String, byte[]> byId) {
        this.byId = byId;
        this.active = byId.keySet().iterator().next();
    }

    /**
     * Reads {@code id:base64[,id:base64…]}.
     *
     * @throws BadSetting when there is none, one is not 32 bytes, looks made up, or has the id of another
     */
    public static Keys parse(String text) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String part : text.strip().split("[,\\s]+", -1)) {
            if (!part.isEmpty()) {
                add(keys, part);
            }
        }
        if (keys.isEmpty()) {
            throw refused("no encryption key is set.");
        }
        return new Keys(keys);
    }

    /** A ring for an installation that is switched off: random, and gone with the process. */
    public static Keys forNothing(RandomCodes random) {
        return new Keys(Map.of("none", random.bytes(LENGTH)));
    }

    private static void add(Map<String, byte[]> keys, String part) {
        int colon = part.indexOf(':');
        String id = colon < 0 ? "" : part.substring(0, colon);
        if (!ID.matcher(id).matches()) {
            throw refused("a key has no id of 1 to 16 letters, digits, hyphens or underscores before its colon.");
        }
        if (keys.put(id, decode(id, part.substring(colon + 1))) != null) {
            throw refused("two keys have the id " + id + ".");
        }
    }

    private static byte[] decode(String id, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw refused("the key " + id + " is not base64.");
        }
        if (key.length != LENGTH) {
            throw refused("the key " + id + " has " + key.length + " bytes instead of " + LENGTH + ".");
        }
        if (differentBytes(key) < LEAST_DIFFERENT_BYTES) {
            throw refused("the key " + id + " is not random: it repeats itself.");
        }
        return key;
    }

    private static long differentBytes(byte[] key) {
        return IntStream.range(0, key.length).map(i -> key[i]).distinct().count();
    }

    private static BadSetting refused(String why) {
        return new BadSetting("vestibule.keys", why + HOW_TO_MAKE_ONE);
    }

    /** The id of the key that new secrets are sealed with. */
    public String active() {
        return active;
    }

    /** All ids, the active one first. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /**
     * A key for one purpose, derived from the key of that id; empty when the ring has no such key.
     *
     * @param salt what tells uses of the same purpose apart; may be empty
     */
    Optional<byte[]> derive(String id, String salt, String purpose) {
        return Optional.ofNullable(byId.get(id)).map(key -> HKDF.fromHmacSha256()
                .extractAndExpand(utf8(salt), key, utf8("vestibule/" + purpose + "/v1"), LENGTH));
    }

    /** A value that tells whether another node's key of this id is the same one, and nothing about the key itself. */
    public String checkValue(String id) {
        byte[] derived = derive(id, "", "check").orElseThrow();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(derived, 12));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Keys" + byId.keySet();
    }
}
