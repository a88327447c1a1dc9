package org.vestibule.otp;

import java.util.Optional;

/** The digits that a person typed as a code, in the one form that is compared. */
public final class Digits {

    private static final int LONGEST_ANSWER = 64;
    private static final String SEPARATORS = " -\u00a0\u202f";

    private Digits() {}

    /**
     * The answer without what people and phones put between digits: spaces, non-breaking ones too, and hyphens.
     *
     * <p>Empty unless exactly {@code n} ASCII digits remain. Digits of other scripts and signs are refused although Java
     * would read them as numbers: each code has one spelling. An answer that is null or longer than 64 characters is
     * empty too.
     */
    public static Optional<String> normalise(String answer, int n) {
        if (answer == null || answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(n);
        for (int i = 0; i < answer.length(); i++) {
            char c = answer.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (SEPARATORS.indexOf(c) < 0) {
                return Optional.empty();
            }
        }
        return digits.length() == n ? Optional.of(digits.toString()) : Optional.empty();
    }
}
