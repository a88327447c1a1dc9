package org.vestibule.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A caller's use of a method, first pending, then active.
 *
 * @param id 128 random bits, never shown to anybody but its caller
 * @param caller the name the identity store returned
 * @param method the factor's name, such as {@code totp}
 * @param label what the caller calls it, 1 to 40 characters
 * @param parameters what the factor needs beside the secret, in a form only it reads, such as {@code SHA1/6/30}
 * @param sealedSecret the secret as {@link SecretCipher} wrote it
 * @param lastStep the last time step that was spent; smaller or equal ones are never accepted again
 * @param drift the signed offset in steps of the last success; negative when the device is behind
 * @param driftRun how often in a row that offset was seen
 * @param createdAt when the setup began
 * @param lastUsedAt when it last admitted its caller; empty when never
 * @param replaces the id of the enrollment that this one replaces once confirmed; empty for none
 */
public record Enrollment(
        String id,
        String caller,
        String method,
        String label,
        String parameters,
        String sealedSecret,
        long lastStep,
        int drift,
        int driftRun,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<String> replaces) {

    /** A new one, not yet used. */
    public static Enrollment pending(
            String id,
            String caller,
            String method,
            String parameters,
            String sealedSecret,
            Instant createdAt,
            Optional<String> replaces) {
        return new Enrollment(
                id, caller, method, "", parameters, sealedSecret, 0, 0, 0, createdAt, Optional.empty(), replaces);
    }

    /** The same under another name. */
    public Enrollment labelled(String newLabel) {
        return new Enrollment(
                id,
                caller,
                method,
                newLabel,
                parameters,
                sealedSecret,
                lastStep,
                drift,
                driftRun,
                createdAt,
                lastUsedAt,
                replaces);
    }

    /** Neither the secret nor the caller is printed. */
    @Override
    public String toString() {
        return "Enrollment[" + method + "]";
    }
}
