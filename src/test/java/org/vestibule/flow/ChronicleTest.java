package org.vestibule.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vestibule.Settings;
import org.vestibule.kit.SettableClock;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.AuditEntry;
import org.vestibule.store.AuditInk;
import org.vestibule.store.AuditTrail;
import org.vestibule.store.TestKeys;
import org.vestibule.store.memory.MemoryStore;

/** What is written into the audit trail, and what is not. */
class ChronicleTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private final AuditTrail trail = new MemoryStore(clock).stores().audit();
    private final AuditInk ink = new AuditInk(TestKeys.ring("k1"));

    private Chronicle chronicle(Map<String, String> values) {
        Settings settings = Settings.read(name -> Optional.ofNullable(values.get(name)));
        return new Chronicle(settings.audit(), trail, ink, new RandomCodes(new SecureRandom()));
    }

    private SecurityEvent event(SecurityEvent.Type type, String caller) {
        return new SecurityEvent(type, caller, "totp", clock.instant());
    }

    @Test
    void anEntryHasAllThatTheEventHasAndAProof() {
        Chronicle chronicle = chronicle(Map.of("vestibule.audit.node", "node-1"));
        chronicle.write(event(SecurityEvent.Type.REJECTED, "alice")
                .because("wrong")
                .in(new Circumstances("0123456789abcdef", "192.0.2.7", "Mozilla", "attempt")));

        AuditEntry entry = trail.of("alice", "", 10).get(0);
        assertThat(entry.id()).matches("[0-9a-f]{26}");
        assertThat(entry.proof()).startsWith("k1.");
        assertThat(ink.genuine(entry)).contains(true);
        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        entry.id(),
                        clock.instant(),
                        "authn_login_fail_2fa",
                        "failure",
                        "wrong",
                        "alice",
                        "",
                        "totp",
                        "0123456789abcdef",
                        "192.0.2.7",
                        "Mozilla",
                        "node-1",
                        "attempt",
                        entry.proof()));
    }

    @Test
    void entriesOfOneMomentAreInTheirOrder() {
        Chronicle chronicle = chronicle(Map.of());
        for (SecurityEvent.Type type : List.of(
                SecurityEvent.Type.ADMITTED,
                SecurityEvent.Type.BACKUP_CODE_USED,
                SecurityEvent.Type.BACKUP_CODES_LOW)) {
            chronicle.write(event(type, "alice"));
        }

        assertThat(trail.of("alice", "", 10))
                .extracting(AuditEntry::event)
                .containsExactly("backup_low", "backup_used", "authn_login_success");
    }

    @Test
    void whatAnybodyCanCauseIsWantedOnceAMinuteAndOfKnownCallersOnly() {
        Chronicle chronicle = chronicle(Map.of());

        assertThat(chronicle.wants(event(SecurityEvent.Type.CSRF_REFUSED, ""))).isFalse();
        assertThat(chronicle.wants(event(SecurityEvent.Type.LOCKED, "alice"))).isTrue();
        assertThat(chronicle.wants(event(SecurityEvent.Type.LOCKED, "alice"))).isFalse();
        assertThat(chronicle.wants(event(SecurityEvent.Type.LOCKED, "bob"))).isTrue();
        assertThat(chronicle.wants(event(SecurityEvent.Type.CSRF_REFUSED, "alice")))
                .isTrue();
        assertThat(chronicle.wants(event(SecurityEvent.Type.REJECTED, "alice"))).isTrue();
        assertThat(chronicle.wants(event(SecurityEvent.Type.REJECTED, "alice"))).isTrue();
        assertThat(chronicle.wants(event(SecurityEvent.Type.SESSION_CREATED, "alice")))
                .isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(chronicle.wants(event(SecurityEvent.Type.LOCKED, "alice"))).isTrue();
    }

    @Test
    void manyStrangersDoNotFillTheMemory() {
        Chronicle chronicle = chronicle(Map.of());
        for (int i = 0; i < 10_000; i++) {
            assertThat(chronicle.wants(event(SecurityEvent.Type.LOCKED, "guest-" + i)))
                    .isTrue();
        }

        assertThat(chronicle.wants(event(SecurityEvent.Type.LOCKED, "alice"))).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(chronicle.wants(event(SecurityEvent.Type.LOCKED, "alice"))).isTrue();
    }

    @Test
    void withoutATableNothingIsWritten() {
        for (String where : List.of("off", "log")) {
            Chronicle chronicle = chronicle(Map.of("vestibule.audit", where));
            chronicle.write(event(SecurityEvent.Type.ADMITTED, "alice"));
            assertThat(chronicle.wants(event(SecurityEvent.Type.REJECTED, "alice")))
                    .isFalse();
        }

        assertThat(trail.ofAll("", 10)).isEmpty();
    }

    @Test
    void aCallerOfAnyLengthIsWritten() {
        chronicle(Map.of()).write(event(SecurityEvent.Type.REJECTED, "a".repeat(300)));

        assertThat(trail.ofAll("", 10).get(0).caller()).hasSize(255);
    }
}
