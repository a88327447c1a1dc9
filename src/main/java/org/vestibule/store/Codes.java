package org.vestibule.store;

import java.util.Collection;
import java.util.List;

/**
 * The store of codes that work once, such as backup codes: hashed, found by a selector.
 *
 * <p>Thread-safe, also between servers. Every method throws {@link StoreUnavailable} when the store does not answer.
 */
public interface Codes {

    /**
     * One code at rest.
     *
     * @param selector a keyed digest that finds the row and tells nothing without the key
     * @param hash what {@link CodeHasher} made of the code
     */
    record Code(String selector, String hash) {}

    /** Replaces all codes of a caller's method by new ones; an empty collection leaves none. */
    void replace(String caller, String method, Collection<Code> codes);

    /** The caller's codes that have one of the selectors; empty when there is none. */
    List<Code> find(String caller, String method, Collection<String> selectors);

    /** Spends a code: true for exactly one of all who try it. */
    boolean spend(String caller, String method, String selector);

    /** How many codes are left, 0 or more. */
    int left(String caller, String method);
}
