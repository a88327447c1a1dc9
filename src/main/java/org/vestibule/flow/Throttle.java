package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.vestibule.store.Attempts;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.Tally;
import org.vestibule.store.Transactions;

/**
 * The counter of attempts (NIST SP 800-63B section 3.2.2; RFC 4226 section 7.3).
 *
 * <p>An attempt is taken before its answer is looked at, in a transaction of its own, and given back when the answer was
 * right: however many come at once, no more are looked at than the count allows. Nobody reaches it without the right
 * password, and each {@link Bucket} counts for itself, so it is no weapon to lock somebody else out. The arithmetic is
 * here; the store only swaps one {@link Tally} for the next. Thread-safe.
 */
@Dependent
public final class Throttle {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** So many consecutive failures close a bucket until somebody opens it. */
    private static final int MOST_IN_A_ROW = 100;

    /** So many failures in 30 days close the bucket of unknown browsers, whatever the owner's successes were. */
    private static final int MOST_IN_30_DAYS = 100;

    private static final int DAYS = 30;

    /** Each round another attempt won, and after five wins there is a wait: more rounds mean that something is broken. */
    private static final int ROUNDS = 50;

    private final Attempts attempts;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public Throttle(Attempts attempts, Transactions transactions, @VestibuleTime Clock clock) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Why an attempt was not granted.
     *
     * @param pause until when to come back; up to 15 minutes
     * @param suspended whether waiting does not help and the bucket must be unlocked
     */
    public record Refusal(Duration pause, boolean suspended) {

        /** The pause in seconds, at least 1. */
        public long seconds() {
            return Math.max(1, pause.toSeconds());
        }
    }

    /** What was counted with an attempt that was granted, or else why none was. */
    record Charge(Tally tally, Optional<Refusal> refusal) {

        /** How many consecutive failures it is the last of. */
        int failures() {
            return tally.failures();
        }
    }

    /** What came of an attempt's transaction. */
    private enum Round {
        COUNTED,
        OUTRUN,
        NOTHING_LEFT
    }

    /** Takes an attempt, if there is one. */
    Charge take(String caller, Bucket bucket) {
        return take(caller, bucket, () -> true).orElseThrow();
    }

    /**
     * Takes an attempt, if there is one, and in the same transaction what else is counted with it.
     *
     * @param also takes that; false when nothing of it is left
     * @return empty when nothing of that was left: then no attempt was taken either
     */
    Optional<Charge> take(String caller, Bucket bucket, BooleanSupplier also) {
        for (int round = 0; round < ROUNDS; round++) {
            Tally seen = seen(caller, bucket);
            Optional<Refusal> refusal = refusal(seen, bucket);
            if (refusal.isPresent()) {
                return Optional.of(new Charge(seen, refusal));
            }
            Tally charged = charged(seen, bucket);
            Round came = transactions.commitIf(Round.COUNTED::equals, () -> count(caller, bucket, seen, charged, also));
            if (came != Round.OUTRUN) {
                return came == Round.COUNTED
                        ? Optional.of(new Charge(charged.stored(), Optional.empty()))
                        : Optional.empty();
            }
        }
        throw new StoreUnavailable("An attempt could not be counted");
    }

    /** The first tally is committed by itself: before the transaction, which would need a second connection for that. */
    private Tally seen(String caller, Bucket bucket) {
        Tally seen = attempts.find(caller, bucket.key());
        if (seen.version() != Tally.NONE.version()) {
            return seen;
        }
        attempts.swap(caller, bucket.key(), seen, seen);
        return attempts.find(caller, bucket.key());
    }

    /** The tally last, as in a right answer's transaction: rows that are held in one order are in nobody's deadlock. */
    private Round count(String caller, Bucket bucket, Tally seen, Tally charged, BooleanSupplier also) {
        if (!also.getAsBoolean()) {
            return Round.NOTHING_LEFT;
        }
        return attempts.swap(caller, bucket.key(), seen, charged) ? Round.COUNTED : Round.OUTRUN;
    }

    /** Why the next attempt would not be granted now; empty when it would. */
    public Optional<Refusal> refusal(String caller, Bucket bucket) {
        return refusal(attempts.find(caller, bucket.key()), bucket);
    }

    /** After a right answer: the consecutive failures are forgotten, and this attempt was none. */
    void forgive(String caller, Bucket bucket, Charge charge) {
        change(caller, bucket, charge, tally -> next(tally, 0, Instant.EPOCH, -1));
    }

    /** Gives an attempt back that was no guess, such as the same right code a second time. */
    void refund(String caller, Bucket bucket, Charge charge) {
        change(caller, bucket, charge, tally -> next(tally, Math.max(0, tally.failures() - 1), Instant.EPOCH, -1));
    }

    /** Opens all buckets of a caller, for an administrator. */
    public void unlock(String caller) {
        for (Bucket bucket : Bucket.values()) {
            attempts.clear(caller, bucket.key());
        }
    }

    /** Tells that a caller has a new password: whoever guessed from unknown browsers no longer can. */
    public void passwordChanged(String caller) {
        attempts.clear(caller, Bucket.UNKNOWN.key());
    }

    private Optional<Refusal> refusal(Tally tally, Bucket bucket) {
        Instant now = clock.instant();
        if (suspended(tally, bucket)) {
            return Optional.of(new Refusal(LONGEST_WAIT, true));
        }
        return tally.nextTry().isAfter(now)
                ? Optional.of(new Refusal(Duration.between(now, tally.nextTry()), false))
                : Optional.empty();
    }

    private boolean suspended(Tally tally, Bucket bucket) {
        return tally.failures() >= MOST_IN_A_ROW || (bucket == Bucket.UNKNOWN && usedUp(tally));
    }

    private boolean usedUp(Tally tally) {
        return RecentCounts.read(tally.recent()).sum(today(), DAYS) >= MOST_IN_30_DAYS;
    }

    private Tally charged(Tally tally, Bucket bucket) {
        int failures = tally.failures() + 1;
        return next(tally, failures, clock.instant().plus(waitAfter(bucket, failures)), 1);
    }

    private Tally next(Tally tally, int failures, Instant nextTry, int onThisDay) {
        String recent =
                RecentCounts.read(tally.recent()).plus(onThisDay, today(), DAYS).write();
        return new Tally(failures, nextTry, recent, tally.version());
    }

    /** 30 seconds after the first failure that is not free, then twice as long each time, 15 minutes at most. */
    static Duration waitAfter(Bucket bucket, int failures) {
        if (failures <= bucket.free()) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - bucket.free() - 1, 5);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** What was counted last is what is stored, unless another attempt came in between. */
    private void change(String caller, Bucket bucket, Charge charge, UnaryOperator<Tally> step) {
        Tally seen = charge.tally();
        for (int round = 0; round < ROUNDS; round++) {
            if (attempts.swap(caller, bucket.key(), seen, step.apply(seen))) {
                return;
            }
            seen = attempts.find(caller, bucket.key());
        }
        throw new StoreUnavailable("An attempt could not be given back");
    }

    private long today() {
        return Math.floorDiv(clock.instant().getEpochSecond(), 86_400L);
    }
}
