package org.vestibule.flow;

/** What the gate says of a caller who gave a right password. */
public enum Decision {
    /** Goes on. */
    PASS,
    /** Has a second factor and is asked for it. */
    CHALLENGE,
    /** Has none, must have one, and sets it up before seeing anything else. */
    ENROLL
}
