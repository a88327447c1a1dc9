package org.vestibule.factor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.vestibule.Settings;
import org.vestibule.factor.Verdict.Reason;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.factor.Verdict.Wrong;
import org.vestibule.otp.Algorithm;
import org.vestibule.otp.Digits;
import org.vestibule.otp.KeyUri;
import org.vestibule.otp.RandomCodes;
import org.vestibule.otp.Secret;
import org.vestibule.otp.Totp;
import org.vestibule.otp.TotpParameters;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Enrollments;
import org.vestibule.store.SecretCipher;

/**
 * Codes of an authenticator app (RFC 6238), each accepted once.
 *
 * <p>The next stop is {@link Totp}, which knows codes and steps and nothing else.
 */
@Dependent
public final class TotpFactor implements Offering {

    /** How far beyond the window a wrong code is looked for, to tell somebody that their clock is wrong. */
    private static final int HELP_STEPS = 10;

    /** 160 bits, as RFC 4226 section 4 recommends. */
    private static final int SECRET_BYTES = 20;

    private final Settings settings;
    private final Enrollments enrollments;
    private final EnrolledSecrets secrets;
    private final RandomCodes random;
    private final Map<TotpParameters, Totp> totps = new ConcurrentHashMap<>();

    @Inject
    public TotpFactor(Settings settings, Enrollments enrollments, SecretCipher cipher, RandomCodes random) {
        this.settings = settings;
        this.enrollments = enrollments;
        this.secrets = new EnrolledSecrets(enrollments, cipher);
        this.random = random;
    }

    @Override
    public String method() {
        return "totp";
    }

    /** Of authenticators with codes of different lengths the longest is asked for: a shorter one fits, too. */
    @Override
    public Optional<Prompt> prompt(Holder holder) {
        return holder.enrolled(method()).stream().map(this::prompt).max(Comparator.comparingInt(Prompt::digits));
    }

    @Override
    public Prompt prompt(Enrollment pending) {
        return new Prompt(method(), parameters(pending).digits());
    }

    @Override
    public Verdict look(Given given, Instant now) {
        Verdict verdict = new Wrong(Reason.MALFORMED);
        for (Enrollment enrollment : given.holder().enrolled(method())) {
            Verdict here = look(enrollment, given.answer(), now);
            if (here instanceof Right) {
                return here;
            }
            verdict = more((Wrong) verdict, (Wrong) here);
        }
        return verdict;
    }

    /** Of two refusals the one that says more; {@link Reason} lists them in that order. */
    private static Wrong more(Wrong one, Wrong other) {
        return other.reason().compareTo(one.reason()) > 0 ? other : one;
    }

    private Verdict look(Enrollment enrollment, String answer, Instant now) {
        TotpParameters parameters = parameters(enrollment);
        Optional<String> digits = Digits.normalise(answer, parameters.digits());
        if (digits.isEmpty()) {
            return new Wrong(Reason.MALFORMED);
        }
        try (Secret secret = open(enrollment)) {
            Totp totp = totp(parameters);
            long current = totp.step(now);
            OptionalLong step = totp.match(
                    secret,
                    digits.get(),
                    current - settings.window().back(),
                    current + settings.window().ahead());
            return step.isPresent()
                    ? matched(enrollment, step.getAsLong(), (int) (step.getAsLong() - current), now)
                    : help(
                            enrollment,
                            totp.match(secret, digits.get(), current - HELP_STEPS, current + HELP_STEPS),
                            current);
        }
    }

    private Verdict matched(Enrollment enrollment, long step, int drift, Instant now) {
        if (step <= enrollment.lastStep()) {
            return new Wrong(Reason.REPLAYED);
        }
        return new Right(() -> enrollments.advance(enrollment.id(), step, drift, now) && secrets.renewed(enrollment));
    }

    /**
     * Tells a caller whose device's clock is wrong by how much.
     *
     * <p>To say "right, but too early" would hand a guesser a code to come back with. So what is said is spent first: a
     * code from the future is burnt, one from the past will never be accepted anyway.
     */
    private Wrong help(Enrollment enrollment, OptionalLong far, long current) {
        if (far.isEmpty() || far.getAsLong() <= enrollment.lastStep()) {
            return new Wrong(Reason.WRONG);
        }
        if (far.getAsLong() > current && !enrollments.burn(enrollment.id(), far.getAsLong())) {
            return new Wrong(Reason.REPLAYED);
        }
        return clockIsOff(far.getAsLong() - current, parameters(enrollment));
    }

    private static Wrong clockIsOff(long drift, TotpParameters parameters) {
        Reason reason = drift > 0 ? Reason.DEVICE_FAST : Reason.DEVICE_SLOW;
        return new Wrong(reason, (int) Math.abs(drift) * parameters.period());
    }

    @Override
    public Enrollment begin(String caller, Optional<String> replaces, Instant now) {
        String id = random.id();
        Settings.Totp totp = settings.totp();
        String parameters = totp.algorithm() + "/" + totp.digits() + "/" + totp.period();
        try (Secret secret = Secret.of(random.bytes(SECRET_BYTES))) {
            return secrets.seal(id, caller, method(), parameters, secret.bytes(), now, replaces);
        }
    }

    /** An enrollment with a secret that the caller's app has already; nothing is stored. */
    public Enrollment adopt(String caller, OldSecret old, Instant now) {
        String id = random.id();
        try (Secret secret = Secret.fromBase32(old.base32())) {
            return secrets.seal(id, caller, method(), old.parameters(), secret.bytes(), now, Optional.empty())
                    .labelled(old.label());
        }
    }

    @Override
    public Offer offer(Enrollment pending, String issuer) {
        TotpParameters parameters = parameters(pending);
        try (Secret secret = open(pending)) {
            String keyUri = new KeyUri(issuer, pending.caller(), secret, parameters).value();
            return new Offer(secret.base32(), secret.inGroupsOfFour(), keyUri, issuer, pending.caller(), parameters);
        }
    }

    /** Whoever sees the offer knows the secret, so here a wrong clock can be told without care. */
    @Override
    public Confirmation confirm(Enrollment pending, String answer, Instant now) {
        TotpParameters parameters = parameters(pending);
        Optional<String> digits = Digits.normalise(answer, parameters.digits());
        if (digits.isEmpty()) {
            return Confirmation.refused(new Wrong(Reason.MALFORMED));
        }
        try (Secret secret = open(pending)) {
            Totp totp = totp(parameters);
            long current = totp.step(now);
            OptionalLong step = totp.match(secret, digits.get(), current - HELP_STEPS, current + HELP_STEPS);
            return step.isEmpty()
                    ? Confirmation.refused(new Wrong(Reason.WRONG))
                    : within(step.getAsLong(), current, parameters);
        }
    }

    private Confirmation within(long step, long current, TotpParameters parameters) {
        boolean within = step >= current - settings.window().back()
                && step <= current + settings.window().ahead();
        return within
                ? Confirmation.right(step, () -> true)
                : Confirmation.refused(clockIsOff(step - current, parameters));
    }

    @Override
    public boolean isSecretOf(Enrollment pending, String base32) {
        try (Secret secret = open(pending)) {
            return MessageDigest.isEqual(
                    secret.base32().getBytes(StandardCharsets.UTF_8), base32.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Secret open(Enrollment enrollment) {
        return Secret.of(secrets.open(enrollment));
    }

    /** Kept, because it keeps its calculators; there are as many as there were settings. */
    private Totp totp(TotpParameters parameters) {
        return totps.computeIfAbsent(parameters, Totp::new);
    }

    private static TotpParameters parameters(Enrollment enrollment) {
        String[] parts = enrollment.parameters().split("/", -1);
        return new TotpParameters(Algorithm.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
