package org.vestibule.http;

import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.factor.Factor.Prompt;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.flow.Outcome.LockedOut;
import org.vestibule.flow.RecoveryFactor;

/** What is said of a wrong answer: what happened, and what to do next. */
final class Sentences {

    private Sentences() {}

    /**
     * The sentence for a wrong answer.
     *
     * @param attemptsLeft how many answers are left, negative when they are not counted
     */
    static String of(Texts texts, Wrong wrong, Prompt asked, int attemptsLeft) {
        if (asked.method().equals(BackupCodeFactor.METHOD)) {
            return texts.get(wrong.reason() == Reason.MALFORMED ? "error.backup.malformed" : "error.backup.wrong");
        }
        if (asked.method().equals(RecoveryFactor.METHOD)) {
            return texts.get("error.recovery.wrong");
        }
        if (asked.sent()) {
            return ofSent(texts, wrong, asked.digits());
        }
        return switch (wrong.reason()) {
            case MALFORMED -> texts.get("error.code.malformed", asked.digits());
            case REPLAYED, EXPIRED, USED_UP -> texts.get("error.code.replayed");
            case DEVICE_FAST -> texts.get("error.code.fast", wrong.seconds());
            case DEVICE_SLOW -> texts.get("error.code.slow", wrong.seconds());
            case WRONG -> wrong(texts, attemptsLeft);
        };
    }

    private static String ofSent(Texts texts, Wrong wrong, int digits) {
        return switch (wrong.reason()) {
            case MALFORMED -> texts.get("error.sent.malformed", digits);
            case EXPIRED, REPLAYED -> texts.get("error.sent.expired");
            case USED_UP -> texts.get("error.sent.usedUp");
            case WRONG, DEVICE_FAST, DEVICE_SLOW -> texts.get("error.sent.wrong");
        };
    }

    private static String wrong(Texts texts, int attemptsLeft) {
        if (attemptsLeft < 0) {
            return texts.get("error.code.wrong.again");
        }
        return attemptsLeft == 1 ? texts.get("error.code.wrong.last") : texts.get("error.code.wrong", attemptsLeft);
    }

    /**
     * The sentence for an answer that was not looked at.
     *
     * @param device whether it was one of the device's: then a backup code is counted apart and works
     */
    static String of(Texts texts, LockedOut lockedOut, boolean device) {
        if (lockedOut.suspended()) {
            return texts.get("error.code.suspended");
        }
        String wait = texts.get("error.code.wait", lockedOut.seconds());
        return device ? wait + " " + texts.get("error.code.wait.spare") : wait;
    }

    /** The stable code of a wrong answer, for programs. */
    static String code(Wrong wrong) {
        return switch (wrong.reason()) {
            case REPLAYED, EXPIRED, USED_UP -> "CODE_EXPIRED";
            case MALFORMED, WRONG, DEVICE_FAST, DEVICE_SLOW -> "INVALID_CODE";
        };
    }

    /** The stable code of an answer that was not looked at. */
    static String code(LockedOut lockedOut) {
        return lockedOut.suspended() ? "LOCKED" : "TOO_MANY_ATTEMPTS";
    }
}
