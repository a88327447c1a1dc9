package org.vestibule.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.doctor.Finding.Level;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.flow.SharedTime;
import org.vestibule.kit.SettableClock;
import org.vestibule.send.Senders;
import org.vestibule.store.AuditCheck;
import org.vestibule.store.AuditInk;
import org.vestibule.store.Keys;
import org.vestibule.store.StoreInspection;
import org.vestibule.store.StoreInspection.Report;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.TestKeys;

/** A doctor, and an installation that a test spoils in one thing. */
abstract class Consultation {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Report GOOD = new Report("PostgreSQL 17.6", true, Report.NEEDED, true, true);

    final SettableClock clock = new SettableClock(NOON);
    final Map<String, String> values = new HashMap<>(Map.of("vestibule.required-groups", "admin"));
    final Application application = new Application();
    Keys keys = TestKeys.ring("k1");
    Report store = GOOD;
    Senders senders = Senders.NONE;
    long underOtherKeys;
    boolean down;
    final ShortTrail audit = new ShortTrail();

    Doctor doctor() {
        Settings settings = Settings.read(name -> Optional.ofNullable(values.get(name)));
        StoreInspection inspection = new StoreInspection() {
            @Override
            public Report inspect() {
                if (down) {
                    throw new StoreUnavailable("The database does not answer");
                }
                return store;
            }

            @Override
            public long underOtherKeys(String activeKey) {
                return underOtherKeys;
            }
        };
        SharedTime time = new SharedTime(settings, clock, () -> NOON);
        AuditCheck check = new AuditCheck(audit, new AuditInk(keys));
        return new Doctor(settings, senders, new StoreDoctor(settings, keys, inspection, time, check));
    }

    Diagnosis examine() {
        return doctor().examine(application.premises());
    }

    /** The one finding about that which is not as it should be. */
    Finding trouble(Subject about) {
        List<Finding> troubles = examine().findings().stream()
                .filter(finding -> finding.level() != Level.OK)
                .toList();
        assertThat(troubles).hasSize(1);
        assertThat(troubles.get(0).about()).isEqualTo(about);
        assertThat(troubles.get(0).cure()).isNotBlank();
        return troubles.get(0);
    }

    void assertTrouble(Level level, Subject about, String what, String cure) {
        Finding trouble = trouble(about);
        assertThat(trouble.level()).isEqualTo(level);
        assertThat(trouble.what()).contains(what);
        assertThat(trouble.cure()).contains(cure);
    }

    List<String> said(Subject about) {
        return examine().findings().stream()
                .filter(finding -> finding.about() == about)
                .map(Finding::what)
                .toList();
    }
}
