package org.vestibule.store;

/** The store's memory of encryption keys: which are in use, and whether one of the same id is still the same key. */
public interface KeyUse {

    /** Refuses to go on, with a sentence for the operator, when a key in use is missing or another one has its id. */
    void check(Keys keys);
}
