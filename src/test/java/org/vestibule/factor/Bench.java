package org.vestibule.factor;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.factor.Offering.Offer;
import org.vestibule.kit.SettableClock;
import org.vestibule.kit.VirtualAuthenticator;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.CodeHasher;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Keys;
import org.vestibule.store.SecretCipher;
import org.vestibule.store.Stores;
import org.vestibule.store.TestKeys;
import org.vestibule.store.memory.MemoryStore;

/** The factors on a memory store, put together by hand. */
final class Bench {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    final SettableClock clock = new SettableClock(NOON);
    final Stores stores = new MemoryStore(clock).stores();
    private final RandomCodes random = new RandomCodes(new SecureRandom());

    TotpFactor totp() {
        return totp(TestKeys.ring("k1"), Map.of());
    }

    TotpFactor totp(Keys keys, Map<String, String> settings) {
        return new TotpFactor(settings(settings), stores.enrollments(), new SecretCipher(keys, random), random);
    }

    static Settings settings(Map<String, String> values) {
        return Settings.read(name -> Optional.ofNullable(values.get(name)));
    }

    SentCodeDesk desk(Map<String, String> values) {
        Keys keys = TestKeys.ring("k1");
        return new SentCodeDesk(
                settings(values),
                stores.enrollments(),
                stores.sentCodes(),
                new SecretCipher(keys, random),
                keys,
                random);
    }

    BackupCodeFactor backupCodes(Keys keys) {
        return new BackupCodeFactor(stores.codes(), new CodeHasher(4), keys, random);
    }

    /** A caller, with what is enrolled by now. */
    Holder holder(String caller) {
        return new Holder(caller, () -> stores.enrollments().active(caller));
    }

    /** Enrolls a phone for a caller, with nothing spent yet. */
    VirtualAuthenticator enroll(TotpFactor totp, String caller) {
        Enrollment pending = totp.begin(caller, Optional.empty(), clock.instant());
        Offer offer = totp.offer(pending, "Example");
        stores.enrollments().begin(pending, clock.instant().plus(Duration.ofMinutes(10)));
        stores.enrollments().activate(pending.id(), "Phone", 0, clock.instant());
        return VirtualAuthenticator.ofUri(offer.keyUri());
    }
}
