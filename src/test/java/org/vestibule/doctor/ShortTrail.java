package org.vestibule.doctor;

import java.time.Instant;
import java.util.List;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditReading;
import org.vestibule.store.AuditSeal;

/** An audit trail that has just begun, or has lost its end. */
final class ShortTrail implements AuditReading {

    boolean cut;

    @Override
    public List<AuditSeal> seals(long from, long to) {
        return List.of(new AuditSeal(1, 0, Instant.EPOCH, Instant.EPOCH, "-", "beginning", 0, "-", "-", cut));
    }

    @Override
    public long lastNumber() {
        return 1;
    }

    @Override
    public List<AuditEntry> entries(long seal, int most) {
        return List.of();
    }

    @Override
    public long strays(long from, long to) {
        return 0;
    }
}
