package org.vestibule.otp;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The time-based one-time password: which code belongs to a step, and which step an answer matches (RFC 6238).
 *
 * <p>A step is the number of whole periods since 1970-01-01T00:00Z. This class only computes: that a step is recent
 * enough, and that it is spent once, is for those who ask. Safe for many threads; one instance for each set of parameters
 * should live long, since it keeps its calculators for the next answer, without any secret in them.
 */
public final class Totp {

    private static final int MOST_STEPS = 64;
    private static final int MOST_SPARES = 16;
    private static final int NOT_A_CODE = -1;

    private final TotpParameters parameters;
    private final BlockingQueue<Hotp> spares = new ArrayBlockingQueue<>(MOST_SPARES);

    /** The codes of authenticators with these parameters. */
    public Totp(TotpParameters parameters) {
        this.parameters = Objects.requireNonNull(parameters, "parameters");
    }

    /** The step that this moment is in (RFC 6238 section 4.2 with T0 = 0); negative before 1970. */
    public long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), parameters.period());
    }

    /**
     * The code of this step, with its leading zeros, in ASCII digits.
     *
     * @throws IllegalStateException if the secret is closed
     */
    public String code(Secret secret, long step) {
        Hotp hotp = take();
        try {
            String number = Integer.toString(hotp.with(secret).code(step));
            return "0".repeat(parameters.digits() - number.length()) + number;
        } finally {
            giveBack(hotp);
        }
    }

    /**
     * The latest step, from the first to the last inclusive, whose code these digits are; empty if there is none.
     *
     * <p>Computes every step and compares each in constant time: how long it takes tells neither whether nor where the
     * digits matched. Digits that are null or not exactly as many ASCII digits as a code has match nothing, see
     * {@link Digits#normalise}; nor does a range whose first step is after its last.
     *
     * @throws IllegalArgumentException if the range has more than 64 steps, each of which would be one more free guess
     * @throws IllegalStateException if the secret is closed
     */
    public OptionalLong match(Secret secret, String digits, long firstStep, long lastStep) {
        int answer = number(digits);
        if (answer == NOT_A_CODE || firstStep > lastStep) {
            return OptionalLong.empty();
        }
        int steps = count(firstStep, lastStep);
        Hotp hotp = take();
        try {
            return latest(hotp.with(secret), answer, firstStep, steps);
        } finally {
            giveBack(hotp);
        }
    }

    private int number(String digits) {
        if (digits == null || digits.length() != parameters.digits()) {
            return NOT_A_CODE;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOT_A_CODE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int count(long firstStep, long lastStep) {
        long more = lastStep - firstStep;
        if (more < 0 || more >= MOST_STEPS) {
            throw new IllegalArgumentException("steps: at most " + MOST_STEPS + " from first to last");
        }
        return (int) more + 1;
    }

    /** Masks instead of branches, so that a match and a miss are the same instructions. */
    private static OptionalLong latest(Hotp hotp, int answer, long firstStep, int steps) {
        long matched = 0;
        long latest = 0;
        for (int i = 0; i < steps; i++) {
            long step = firstStep + i;
            long mask = onesIfEqual(hotp.code(step), answer);
            latest = (latest & ~mask) | (step & mask);
            matched |= mask;
        }
        return matched == 0 ? OptionalLong.empty() : OptionalLong.of(latest);
    }

    private static long onesIfEqual(int code, int answer) {
        int difference = code ^ answer;
        return ~((difference | -difference) >> (Integer.SIZE - 1));
    }

    private Hotp take() {
        Hotp spare = spares.poll();
        return spare != null ? spare : new Hotp(parameters.algorithm(), parameters.digits());
    }

    private void giveBack(Hotp hotp) {
        hotp.forget();
        spares.offer(hotp);
    }
}
