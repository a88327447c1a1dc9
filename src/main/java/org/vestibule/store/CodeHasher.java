package org.vestibule.store;

import at.favre.lib.crypto.bcrypt.BCrypt;

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

    /** Whether the hash is this code's; as slow for a wrong code as for a right one. */
    public boolean matches(String code, String hash) {
        return BCrypt.verifyer().verify(code.toCharArray(), hash.toCharArray()).verified;
    }

    /** Costs what {@link #matches} costs and is false: for when there is no hash to look at. */
    public boolean matchesNothing(String code) {
        return matches(code, nobodys) && false;
    }
}
