package org.vestibule.doctor;

import java.util.List;
import org.vestibule.AuditSettings;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.store.AuditCheck;
import org.vestibule.store.AuditCheck.Report;

/** Whether the newest part of the audit trail is what was written; all of it, the command looks at. */
record AuditExamination(AuditSettings settings, AuditCheck check) {

    private static final int SEALS = 100;

    List<Finding> examine() {
        if (!settings.table()) {
            return List.of(Finding.note(
                    Subject.AUDIT,
                    "What happens is not written into the database, and changes are made without a note of them.",
                    "vestibule.audit=table,log"));
        }
        Report report = check.newest(SEALS);
        return List.of(report.broken()
                .map(what -> Finding.error(
                        Subject.AUDIT,
                        "The trail is broken: " + what,
                        "Find out who can write to the database; docs/audit.md has the command that checks all of it."))
                .orElseGet(() -> Finding.ok(Subject.AUDIT, whole(report))));
    }

    private static String whole(Report report) {
        return "Verified up to seal " + report.last() + ": " + report.entries() + " entries under the newest "
                + report.seals() + " seals; " + report.waiting() + " wait for the next.";
    }
}
