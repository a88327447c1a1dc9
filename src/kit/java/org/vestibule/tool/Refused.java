package org.vestibule.tool;

/** What the operator asked for cannot be done, in a sentence that says why. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }
}
