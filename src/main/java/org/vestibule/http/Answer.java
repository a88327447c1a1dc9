package org.vestibule.http;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vestibule.factor.BackupCodeFactor;
import org.vestibule.factor.Factor.Prompt;
import org.vestibule.otp.RandomCodes;

/**
 * The answer in a form: by which method, and what.
 *
 * @param method as named, or else by the field or the shape of the answer
 * @param text as typed; empty when there is none
 * @param named whether the method is certain, and not only the usual one for such an answer
 */
record Answer(String method, String text, boolean named) {

    private static final String DEVICE = "totp";

    static Answer in(Form form) {
        String backupCode = form.text("backupCode");
        if (!backupCode.isEmpty()) {
            return new Answer(BackupCodeFactor.METHOD, backupCode, true);
        }
        String text = form.first("code", "totpCode", "pin");
        // Beside a destination it names what is to be set up, and not what the code is of.
        String named = form.text("destination").isEmpty() ? form.text("method") : "";
        return new Answer(named.isEmpty() ? byShape(text) : named, text, !named.isEmpty());
    }

    private static String byShape(String text) {
        return RandomCodes.normaliseBackupCode(text).isPresent() ? BackupCodeFactor.METHOD : DEVICE;
    }

    /** The same, by a method that can be asked for: digits may be of an app, or have been sent to somebody who has none. */
    Answer among(Supplier<Stream<Prompt>> ways) {
        return named || ways.get().anyMatch(prompt -> prompt.method().equals(method))
                ? this
                : ways.get()
                        .findFirst()
                        .map(prompt -> new Answer(prompt.method(), text, true))
                        .orElse(this);
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
