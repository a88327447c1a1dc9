package org.vestibule.store;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.util.Optional;

/**
 * The hash of codes that work once: bcrypt, so that a stolen table does not give the codes away.
 *
 * <p>The one file that knows bcrypt. Thread-safe.
 */
public final class CodeHasher {

    private final int cost;
    private final String nobodys;

    /** @param cost bcrypt's work factor, 8 to 14; 10 is about 70 ms */
    public CodeHasher(int cost) {
        this.cost = cost;
        this.nobodys = hash("nobody's code");
    }

    /** A salted hash of a code of at most 72 bytes. */
    public String hash(String code) {
        return BCrypt.withDefaults().hashToString(cost, code.toCharArray());
    }

    /** Whether the hash is this code's; without a hash as slow as with one, and false. */
    public boolean matches(String code, Optional<String> hash) {
        boolean same = BCrypt.verifyer()
                .verify(code.toCharArray(), hash.orElse(nobodys).toCharArray())
                .verified;
        return same && hash.isPresent();
    }
}
