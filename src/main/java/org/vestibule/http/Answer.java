package org.vestibule.http;

import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.otp.RandomCodes;

/**
 * The answer in a form: by which method, and what.
 *
 * @param method as named, or else by the field or the shape of the answer
 * @param text as typed; empty when there is none
 */
record Answer(String method, String text) {

    private static final String DEVICE = "totp";

    static Answer in(Form form) {
        String backupCode = form.text("backupCode");
        if (!backupCode.isEmpty()) {
            return new Answer(BackupCodeFactor.METHOD, backupCode);
        }
        String text = form.first("code", "totpCode", "pin");
        String named = form.text("method");
        return new Answer(named.isEmpty() ? byShape(text) : named, text);
    }

    private static String byShape(String text) {
        return RandomCodes.normaliseBackupCode(text).isPresent() ? BackupCodeFactor.METHOD : DEVICE;
    }

    boolean given() {
        return !text.isEmpty();
    }

    /** Neither code is printed. */
    @Override
    public String toString() {
        return "Answer[" + method + "]";
    }
}
