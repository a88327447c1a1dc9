package org.vestibule.doctor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vestibule.Settings;
import org.vestibule.flow.SharedTime;
import org.vestibule.store.AuditCheck;
import org.vestibule.store.Keys;
import org.vestibule.store.StoreInspection;

/** Who examines what every node and every tool can see: the keys, the database, our tables in it, the clocks, the trail. */
@Dependent
public final class StoreDoctor {

    private final Settings settings;
    private final Keys keys;
    private final StoreInspection inspection;
    private final SharedTime time;
    private final AuditCheck audit;

    @Inject
    public StoreDoctor(Settings settings, Keys keys, StoreInspection inspection, SharedTime time, AuditCheck audit) {
        this.settings = settings;
        this.keys = keys;
        this.inspection = inspection;
        this.time = time;
        this.audit = audit;
    }

    /** All of it, without an application around. */
    public Diagnosis examine() {
        return Diagnosis.of(Stream.concat(quick(), manyRows()));
    }

    Stream<Supplier<List<Finding>>> quick() {
        return Stream.of(
                new KeysExamination(keys)::examine,
                new DatabaseExamination(settings, inspection)::examine,
                new ClockExamination(settings, time)::examine);
    }

    Stream<Supplier<List<Finding>>> manyRows() {
        return Stream.of(
                new RotationExamination(keys, inspection)::examine,
                new AuditExamination(settings.audit(), audit)::examine);
    }
}
