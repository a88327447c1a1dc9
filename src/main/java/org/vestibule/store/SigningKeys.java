package org.vestibule.store;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Ed25519 keys that access tokens are signed with (RFC 8032), one for each encryption key and under its id.
 *
 * <p>Each is derived from its encryption key by HKDF for this purpose alone: the same on every node, rotated with it, and
 * nothing more for an operator to keep. Immutable.
 */
public final class SigningKeys {

    private static final String CURVE = "Ed25519";

    private final Map<String, KeyPair> byId = new LinkedHashMap<>();
    private final String active;

    public SigningKeys(Keys keys) {
        keys.ids()
                .forEach(id ->
                        byId.put(id, pair(keys.derive(id, "", "access-token").orElseThrow())));
        active = keys.active();
    }

    /** The id of the key that signs. */
    public String active() {
        return active;
    }

    /** The key that signs. */
    public PrivateKey privateKey() {
        return byId.get(active).getPrivate();
    }

    /** The ids of all keys, the active one first. */
    public Set<String> ids() {
        return byId.keySet();
    }

    /** The public half of the key of that id; empty when there is none. */
    public Optional<PublicKey> publicKey(String id) {
        return Optional.ofNullable(byId.get(id)).map(KeyPair::getPublic);
    }

    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(CURVE);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            KeyPair pair = generator.generateKeyPair();
            boolean derived = ((EdECPrivateKey) pair.getPrivate())
                    .getBytes()
                    .filter(bytes -> Arrays.equals(bytes, seed))
                    .isPresent();
            if (!derived) {
                throw new IllegalStateException("This Java draws Ed25519 keys in another way than from its seed");
            }
            return pair;
        } catch (GeneralSecurityException everyJdkSince15HasEd25519) {
            throw new IllegalStateException(everyJdkSince15HasEd25519);
        }
    }

    /** A private key of this curve is 32 random bytes: here they are not random. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            super(null, null);
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    @Override
    public String toString() {
        return "SigningKeys" + byId.keySet();
    }
}
