package org.vestibule.doctor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vestibule.Settings;
import org.vestibule.send.Senders;

/** Who examines an installation: at its start in a few milliseconds, and thoroughly when an administrator asks. */
@Dependent
public final class Doctor {

    private final List<Examination> examinations;
    private final StoreDoctor store;

    @Inject
    public Doctor(Settings settings, Senders senders, StoreDoctor store) {
        examinations = List.of(
                new InstallationExamination(settings),
                new LoginExamination(),
                new FilterExamination(),
                new HalfWayExamination(settings),
                new PolicyExamination(settings),
                new CookieExamination(),
                new SendersExamination(settings.sending(), senders));
        this.store = store;
    }

    /** What can be seen at once. */
    public Diagnosis glance(Premises premises) {
        return Diagnosis.of(Stream.concat(of(premises), store.quick()));
    }

    /** All of it, with what only a look at many rows shows. */
    public Diagnosis examine(Premises premises) {
        return Diagnosis.of(
                Stream.of(of(premises), store.quick(), store.manyRows()).flatMap(looks -> looks));
    }

    private Stream<Supplier<List<Finding>>> of(Premises premises) {
        return examinations.stream().map(one -> () -> one.examine(premises));
    }
}
