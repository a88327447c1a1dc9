package org.vestibule.doctor;

/**
 * One thing that the doctor saw.
 *
 * @param what the sentence about it
 * @param cure the line to write, or the thing to do; empty where nothing is wrong
 */
public record Finding(Level level, Subject about, String what, String cure) {

    /** How bad it is, from nothing to worst. */
    public enum Level {
        /** As it should be. */
        OK,
        /** A choice that the operator should know of. */
        NOTE,
        /** Weaker or less reliable than it could be. */
        WARNING,
        /** Something does not work. */
        ERROR
    }

    /** What it is about; each has its name in the message bundle. */
    public enum Subject {
        VERSION,
        MODE,
        FILTER,
        LOGIN,
        HALF_WAY,
        SIGN_OUT,
        POLICY,
        TOKENS,
        SENDERS,
        DATABASE,
        TABLES,
        KEYS,
        CLOCK,
        AUDIT,
        COOKIE,
        TRANSPORT,
        SETTINGS
    }

    static Finding ok(Subject about, String what) {
        return new Finding(Level.OK, about, what, "");
    }

    static Finding note(Subject about, String what, String cure) {
        return new Finding(Level.NOTE, about, what, cure);
    }

    static Finding warning(Subject about, String what, String cure) {
        return new Finding(Level.WARNING, about, what, cure);
    }

    static Finding error(Subject about, String what, String cure) {
        return new Finding(Level.ERROR, about, what, cure);
    }
}
