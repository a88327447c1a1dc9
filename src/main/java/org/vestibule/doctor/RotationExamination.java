package org.vestibule.doctor;

import java.util.List;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.store.Keys;
import org.vestibule.store.StoreInspection;

/** How far the way to a new key has been gone; with one key there is no way, as no other was let through at start. */
record RotationExamination(Keys keys, StoreInspection inspection) {

    List<Finding> examine() {
        if (keys.ids().size() == 1) {
            return List.of();
        }
        long left = inspection.underOtherKeys(keys.active());
        return List.of(
                left > 0
                        ? Finding.ok(
                                Subject.KEYS,
                                left + " secrets or backup codes still want another key than \"" + keys.active()
                                        + "\"; keep it until this is 0.")
                        : Finding.note(
                                Subject.KEYS,
                                "Nothing stored wants another key than \"" + keys.active() + "\" any more.",
                                "Unless you are about to change to one of them, take the others out of vestibule.keys."));
    }
}
