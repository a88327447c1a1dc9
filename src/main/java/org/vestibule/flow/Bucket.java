package org.vestibule.flow;

import java.util.Locale;

/**
 * Where an attempt is counted: apart for browsers that are known to be the caller's, so that a thief of the password uses up
 * the tries of strangers and not the owner's.
 */
public enum Bucket {
    /** A browser in which this caller finished a second factor before. */
    KNOWN,
    /** Any other browser. */
    UNKNOWN,
    /** Spare codes, from wherever. */
    BACKUP,
    /** The password, asked again before a first setup. */
    PASSWORD;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
