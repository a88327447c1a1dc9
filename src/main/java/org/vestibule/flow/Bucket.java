package org.vestibule.flow;

import java.util.Locale;

/**
 * Where an attempt is counted: apart for browsers that are known to be the caller's, so that a thief of the password uses up
 * the tries of strangers and not the owner's.
 */
public enum Bucket {
    /** A browser in which this caller finished a second factor before. */
    KNOWN(4),
    /** Any other browser. */
    UNKNOWN(4),
    /** Spare codes, from wherever: too long to be guessed, and tedious to type. */
    BACKUP(10),
    /** The password, asked again before a first setup. */
    PASSWORD(4);

    private final int free;

    Bucket(int free) {
        this.free = free;
    }

    /** So many consecutive failures bring no wait. */
    int free() {
        return free;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
