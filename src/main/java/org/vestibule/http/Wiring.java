package org.vestibule.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.doctor.Pulse;
import org.vestibule.flow.Chronicle;
import org.vestibule.flow.Epochs;
import org.vestibule.flow.SharedTime;
import org.vestibule.flow.VestibuleTime;
import org.vestibule.otp.RandomCodes;
import org.vestibule.send.MailSender;
import org.vestibule.send.Outlets;
import org.vestibule.send.Senders;
import org.vestibule.send.SmsSender;
import org.vestibule.store.AuditCheck;
import org.vestibule.store.AuditInk;
import org.vestibule.store.AuditReading;
import org.vestibule.store.AuditTrail;
import org.vestibule.store.Callers;
import org.vestibule.store.CodeHasher;
import org.vestibule.store.KeyUse;
import org.vestibule.store.Keys;
import org.vestibule.store.RefreshTokens;
import org.vestibule.store.SecretCipher;
import org.vestibule.store.SigningKeys;
import org.vestibule.store.StoreClock;
import org.vestibule.store.StoreInspection;
import org.vestibule.token.AccessTokens;
import org.vestibule.token.AccessTokens.Names;
import org.vestibule.token.Families;

/** The beans that are not ours to annotate: settings, keys, time and chance. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    Settings settings(Installation installation) {
        return installation.settings();
    }

    @Produces
    @Singleton
    Keys keys(Installation installation) {
        return installation.keys();
    }

    @Produces
    @Singleton
    LoginPage loginPage(VestibuleExtension extension) {
        return extension.loginPage();
    }

    /** The time; an application's tests replace it by an alternative bean of this type and qualifier. */
    @Produces
    @ApplicationScoped
    @VestibuleTime
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SharedTime sharedTime(Settings settings, @VestibuleTime Clock clock, StoreClock storeClock) {
        return new SharedTime(settings, clock, storeClock);
    }

    @Produces
    @Singleton
    Epochs epochs(Settings settings, Callers callers, @VestibuleTime Clock clock) {
        return new Epochs(settings, callers, clock);
    }

    @Produces
    @Singleton
    RandomCodes random() {
        return new RandomCodes(new SecureRandom());
    }

    @Produces
    @Singleton
    Chronicle chronicle(Settings settings, AuditTrail trail, Keys keys, RandomCodes random) {
        return new Chronicle(settings.audit(), trail, new AuditInk(keys), random);
    }

    @Produces
    @Singleton
    AuditCheck auditCheck(AuditReading reading, Keys keys) {
        return new AuditCheck(reading, new AuditInk(keys));
    }

    @Produces
    @Singleton
    Pulse pulse(Settings settings, Keys keys, StoreInspection inspection, KeyUse keyUse, SharedTime time) {
        return new Pulse(settings, keys, inspection, keyUse, time);
    }

    @Produces
    @Singleton
    SecretCipher cipher(Keys keys, RandomCodes random) {
        return new SecretCipher(keys, random);
    }

    /** An application's own senders go before those that the settings name. */
    @Produces
    @Singleton
    Senders senders(Settings settings, Instance<SmsSender> sms, Instance<MailSender> mail) {
        return new Senders(
                sms.isUnsatisfied() ? Outlets.sms(settings.sending()) : Optional.of(sms.get()),
                mail.isUnsatisfied() ? Outlets.mail(settings.sending()) : Optional.of(mail.get()));
    }

    @Produces
    @Singleton
    Families families(Settings settings, RefreshTokens tokens, @VestibuleTime Clock clock) {
        return new Families(settings, tokens, clock);
    }

    @Produces
    @Singleton
    AccessTokens accessTokens(
            Installation installation, Settings settings, Keys keys, RandomCodes random, @VestibuleTime Clock clock) {
        Settings.Bearer bearer = settings.bearer();
        String issuer = bearer.issuer().orElseGet(installation::issuer);
        Names names = new Names(
                issuer,
                bearer.audience().orElse(issuer),
                bearer.life(),
                settings.groups().mfa());
        return new AccessTokens(names, new SigningKeys(keys), random, clock);
    }

    @Produces
    @Singleton
    CodeHasher hasher(Settings settings) {
        return new CodeHasher(settings.backupCodeCost());
    }
}
