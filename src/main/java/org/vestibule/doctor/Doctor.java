package org.vestibule.doctor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vestibule.Settings;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.flow.SharedTime;
import org.vestibule.send.Senders;
import org.vestibule.store.AuditCheck;
import org.vestibule.store.Keys;
import org.vestibule.store.StoreInspection;
import org.vestibule.store.StoreUnavailable;

/** Who examines an installation: at its start in a few milliseconds, and thoroughly when an administrator asks. */
@Dependent
public final class Doctor {

    private final List<Examination> quick;
    private final List<Examination> manyRows;

    @Inject
    public Doctor(
            Settings settings,
            Keys keys,
            StoreInspection inspection,
            SharedTime time,
            Senders senders,
            AuditCheck audit) {
        quick = List.of(
                new InstallationExamination(settings),
                new LoginExamination(),
                new FilterExamination(),
                new HalfWayExamination(settings),
                new PolicyExamination(settings),
                new CookieExamination(),
                new SendersExamination(settings.sending(), senders),
                new KeysExamination(keys),
                new DatabaseExamination(settings, inspection),
                new ClockExamination(settings, time));
        manyRows = List.of(new RotationExamination(keys, inspection), new AuditExamination(settings.audit(), audit));
    }

    /** What can be seen at once. */
    public Diagnosis glance(Premises premises) {
        return examine(premises, quick.stream());
    }

    /** All of it, with what only a look at many rows shows. */
    public Diagnosis examine(Premises premises) {
        return examine(premises, Stream.concat(quick.stream(), manyRows.stream()));
    }

    /** The looks at the store come last: without an answer there is nothing more to see. */
    private static Diagnosis examine(Premises premises, Stream<Examination> examinations) {
        List<Finding> findings = new ArrayList<>();
        try {
            examinations.forEach(one -> findings.addAll(one.examine(premises)));
        } catch (StoreUnavailable e) {
            findings.add(Finding.error(
                    Subject.DATABASE,
                    e.getMessage() + ". Until the database answers, nobody gets in.",
                    "Start the database, or set vestibule.data-source to the JNDI name of one that answers."));
        }
        return new Diagnosis(findings);
    }
}
