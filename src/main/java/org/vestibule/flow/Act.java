package org.vestibule.flow;

/**
 * Who does something for a caller, and why.
 *
 * @param actor the administrator's own caller name, 1 to 255 characters
 * @param reason for the records, 1 to 200 characters on one line
 */
public record Act(String actor, String reason) {

    /** The longest reason. */
    public static final int LONGEST_REASON = 200;

    private static final int LONGEST_NAME = 255;

    /** @throws IllegalArgumentException when one of them is blank or too long */
    public Act {
        reason = reason.strip();
        if (!isName(actor)) {
            throw new IllegalArgumentException("actor: from 1 to 255 characters");
        }
        if (!isReason(reason)) {
            throw new IllegalArgumentException("reason: from 1 to 200 characters, on one line");
        }
    }

    /** Whether that is a reason. */
    public static boolean isReason(String text) {
        return !text.isBlank()
                && text.strip().length() <= LONGEST_REASON
                && text.strip().codePoints().noneMatch(Character::isISOControl);
    }

    /** Whether a caller can have that name. */
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
