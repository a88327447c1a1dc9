package org.vestibule.factor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.SendingSettings;
import org.vestibule.Settings;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.otp.Digits;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;
import org.vestibule.store.KeyedDigest;
import org.vestibule.store.Keys;
import org.vestibule.store.SecretCipher;
import org.vestibule.store.SentCode;
import org.vestibule.store.SentCodes;

/**
 * Where sent codes are issued and looked at, whatever carries them.
 *
 * <p>A code has so few digits that no hash keeps it secret from somebody who may try them all: so it is kept under a key. Of
 * each enrollment one code is live, for the one login that asked for it.
 */
@Dependent
public final class SentCodeDesk {

    /** The login of codes that confirm a setup: the pending enrollment itself is bound to its session. */
    public static final String SETUP = "setup";

    /** What the enrollment's secret is. */
    private static final String PARAMETERS = "destination";

    private final SendingSettings settings;
    private final Enrollments enrollments;
    private final SentCodes codes;
    private final EnrolledSecrets secrets;
    private final KeyedDigest digest;
    private final RandomCodes random;

    @Inject
    public SentCodeDesk(
            Settings settings,
            Enrollments enrollments,
            SentCodes codes,
            SecretCipher cipher,
            Keys keys,
            RandomCodes random) {
        this.settings = settings.sending();
        this.enrollments = enrollments;
        this.codes = codes;
        this.secrets = new EnrolledSecrets(enrollments, cipher);
        this.digest = new KeyedDigest(keys, "sent-code");
        this.random = random;
    }

    /**
     * A code that is to be sent now.
     *
     * @param code the digits, known only until they are sent
     * @param at what is stored of it
     */
    public record Issued(String code, SentCode at) {

        /** How long it is good for, in minutes, rounded up. */
        long minutes() {
            return (at.expiresAt().getEpochSecond() - at.sentAt().getEpochSecond() + 59) / 60;
        }

        /** Nothing of it is printed. */
        @Override
        public String toString() {
            return "Issued";
        }
    }

    /** What an answer was compared with: the code that it is, or why it is none. */
    record Match(Optional<SentCode> code, Optional<Wrong> wrong) {

        private static Match not(Reason reason) {
            return new Match(Optional.empty(), Optional.of(new Wrong(reason)));
        }
    }

    boolean forbids(String method) {
        return settings.forbidden().contains(method);
    }

    int digits() {
        return settings.digits();
    }

    Optional<Enrollment> enrollment(String caller, String method) {
        return enrollments.active(caller).stream()
                .filter(enrollment -> enrollment.method().equals(method))
                .findFirst();
    }

    Enrollment begin(String caller, String method, String destination, Optional<String> replaces, Instant now) {
        byte[] secret = destination.getBytes(StandardCharsets.UTF_8);
        return secrets.seal(random.id(), caller, method, PARAMETERS, secret, now, replaces);
    }

    String destination(Enrollment enrollment) {
        return new String(secrets.open(enrollment), StandardCharsets.UTF_8);
    }

    Optional<SentCode> last(Enrollment enrollment) {
        return codes.last(enrollment.id());
    }

    Optional<Issued> issue(Enrollment enrollment, String login, Instant now) {
        String digits = random.digits(settings.digits());
        String requestId = random.id();
        String kept = digest.of(enrollment.id(), requestId, digits);
        SentCode code = new SentCode(enrollment.id(), requestId, login, kept, now, now.plus(settings.life()));
        return codes.replace(code, now.minus(settings.cooldown()))
                ? Optional.of(new Issued(digits, code))
                : Optional.empty();
    }

    /** Takes one of the code's tries before it compares. */
    Match match(Optional<Enrollment> enrollment, String login, String answer, Instant now) {
        Optional<String> digits = Digits.normalise(answer, settings.digits());
        if (digits.isEmpty()) {
            return Match.not(Reason.MALFORMED);
        }
        Optional<SentCode> live = enrollment
                .flatMap(this::last)
                .filter(code -> code.login().equals(login) && code.expiresAt().isAfter(now));
        if (live.isEmpty()) {
            return Match.not(Reason.EXPIRED);
        }
        if (!codes.takeTry(live.get(), settings.tries(), now)) {
            return Match.not(Reason.USED_UP);
        }
        return isOf(live.get(), digits.get()) ? new Match(live, Optional.empty()) : Match.not(Reason.WRONG);
    }

    /** It may have been issued under a key that is no longer the active one. */
    private boolean isOf(SentCode code, String digits) {
        byte[] kept = code.digest().getBytes(StandardCharsets.US_ASCII);
        return digest.all(code.enrollment(), code.requestId(), digits).stream()
                .anyMatch(one -> MessageDigest.isEqual(kept, one.getBytes(StandardCharsets.US_ASCII)));
    }

    boolean spend(SentCode code, Instant now) {
        return codes.spend(code, now);
    }

    /** Spends the code and notes its moment as the enrollment's step: an older code is never taken after it. */
    boolean spend(Enrollment enrollment, SentCode code, Instant now) {
        return codes.spend(code, now)
                && enrollments.advance(enrollment.id(), code.sentAt().toEpochMilli(), 0, now)
                && secrets.renewed(enrollment);
    }
}
