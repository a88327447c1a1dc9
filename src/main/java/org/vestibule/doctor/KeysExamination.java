package org.vestibule.doctor;

import java.util.List;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.store.Keys;

/** Which encryption keys are there, by their ids. */
record KeysExamination(Keys keys) {

    List<Finding> examine() {
        List<String> older =
                keys.ids().stream().filter(id -> !id.equals(keys.active())).toList();
        String active = "\"" + keys.active() + "\" is active";
        return List.of(Finding.ok(
                Subject.KEYS,
                older.isEmpty() ? active + "." : active + "; also there: " + String.join(", ", older) + "."));
    }
}
