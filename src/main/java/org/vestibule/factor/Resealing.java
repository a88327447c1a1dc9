package org.vestibule.factor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;
import org.vestibule.store.Keys;
import org.vestibule.store.SecretCipher;
import org.vestibule.store.StoreUnavailable;

/**
 * The way of all stored secrets to the active key, so that an old key can go.
 *
 * <p>Batch by batch and row by row, each by one conditional statement: sign-ins go on meanwhile, and a row that one of them
 * changed first is left as it is. Stopped half-way, it goes on where it was when it is begun again.
 */
@Dependent
public final class Resealing {

    private static final int BATCH = 200;

    private final Enrollments enrollments;
    private final EnrolledSecrets secrets;
    private final Keys keys;

    @Inject
    public Resealing(Enrollments enrollments, SecretCipher cipher, Keys keys) {
        this.enrollments = enrollments;
        this.secrets = new EnrolledSecrets(enrollments, cipher);
        this.keys = keys;
    }

    /**
     * What was done.
     *
     * @param resealed how many secrets were found under other keys, and no longer are
     * @param unreadable how many could not be opened, because their key is missing or they were altered
     */
    public record Report(int resealed, int unreadable) {}

    /** Seals every secret under the active key that is under another one. */
    public Report all() {
        int resealed = 0;
        int unreadable = 0;
        List<Enrollment> batch = after("");
        while (!batch.isEmpty()) {
            for (Enrollment enrollment : batch) {
                if (reseal(enrollment)) {
                    resealed++;
                } else {
                    unreadable++;
                }
            }
            batch = after(batch.get(batch.size() - 1).id());
        }
        return new Report(resealed, unreadable);
    }

    private List<Enrollment> after(String id) {
        return enrollments.underOtherKeys(keys.active(), id, BATCH);
    }

    private boolean reseal(Enrollment enrollment) {
        try {
            return secrets.renewed(enrollment);
        } catch (StoreUnavailable unreadable) {
            return false;
        }
    }
}
