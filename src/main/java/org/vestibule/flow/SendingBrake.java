package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestibule.NetworkAddress;
import org.vestibule.SendingSettings;
import org.vestibule.Settings;
import org.vestibule.factor.SentCodeFactor;
import org.vestibule.store.Attempts;
import org.vestibule.store.KeyedDigest;
import org.vestibule.store.Keys;
import org.vestibule.store.StoreUnavailable;
import org.vestibule.store.Tally;

/**
 * The brake on messages: so many for a caller, for a destination, from a network address, and by text message at all.
 *
 * <p>Whoever lets others pay for messages earns by having many sent (SMS pumping), and whoever knows a password could fill its
 * owner's telephone. Each message is counted before it is sent, by the minute, in the store that all nodes share. Destinations
 * and addresses are counted under a digest: their rows name nobody. Thread-safe.
 */
@Dependent
public final class SendingBrake {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int SECONDS = 60;

    /** A network of IPv6 that one household has. */
    private static final int IPV6_PREFIX = 64;

    /** Each round another message won; there are never so many at once. */
    private static final int ROUNDS = 100;

    private final SendingSettings settings;
    private final Attempts attempts;
    private final KeyedDigest digest;

    @Inject
    public SendingBrake(Settings settings, Attempts attempts, Keys keys) {
        this.settings = settings.sending();
        this.attempts = attempts;
        this.digest = new KeyedDigest(keys, "sending");
    }

    /** So many in a span of minutes. */
    private record Limit(int most, int minutes) {}

    /** What is counted in one row: whose, what it must not exceed, and how long after one the next may come. */
    private record Counter(String whose, String bucket, Duration pause, List<Limit> limits) {}

    /**
     * Why a message is not sent now.
     *
     * @param pause how long it will not be
     * @param justSent whether one went to the same destination a moment ago; otherwise there were too many
     */
    record Refusal(Duration pause, boolean justSent) {}

    /**
     * Counts a message, unless that would be too many.
     *
     * @param address the network address it was asked for from
     * @return why not, where it would
     */
    Optional<Refusal> take(String caller, SentCodeFactor factor, String destination, String address, Instant now) {
        Limit perDay = new Limit(settings.perDay(), DAY);
        Stream<Counter> always = Stream.of(
                new Counter(digest.of("to", destination), "send-to", settings.cooldown(), List.of(perDay)),
                new Counter(
                        caller, "send-caller", Duration.ZERO, List.of(new Limit(settings.perHour(), HOUR), perDay)));
        Stream<Counter> fromAddress = settings.perAddressHour() == 0
                ? Stream.empty()
                : Stream.of(new Counter(
                        digest.of("address", network(address)),
                        "send-address",
                        Duration.ZERO,
                        List.of(new Limit(settings.perAddressHour(), HOUR))));
        Stream<Counter> budget = factor.budget().stream()
                .mapToObj(most ->
                        new Counter("*", "send-" + factor.method(), Duration.ZERO, List.of(new Limit(most, HOUR))));
        List<Counter> all = Stream.of(always, fromAddress, budget)
                .flatMap(counters -> counters)
                .toList();
        // All are asked before one is charged: what is refused in the end must not use up anybody's day.
        return all.stream()
                .flatMap(counter -> refusal(seen(counter), counter, now).stream())
                .findFirst()
                .or(() -> all.stream()
                        .flatMap(counter -> take(counter, now).stream())
                        .findFirst());
    }

    private Optional<Refusal> take(Counter counter, Instant now) {
        for (int round = 0; round < ROUNDS; round++) {
            Tally seen = seen(counter);
            Optional<Refusal> refusal = refusal(seen, counter, now);
            if (refusal.isPresent()
                    || attempts.swap(counter.whose(), counter.bucket(), seen, next(seen, now, counter))) {
                return refusal;
            }
        }
        throw new StoreUnavailable("A message could not be counted");
    }

    private Tally seen(Counter counter) {
        return attempts.find(counter.whose(), counter.bucket());
    }

    private static Optional<Refusal> refusal(Tally seen, Counter counter, Instant now) {
        if (seen.nextTry().isAfter(now)) {
            return Optional.of(new Refusal(Duration.between(now, seen.nextTry()), true));
        }
        RecentCounts counts = RecentCounts.read(seen.recent());
        long room = counter.limits().stream()
                .mapToLong(limit -> counts.roomAt(minute(now), limit.minutes(), limit.most()))
                .max()
                .orElse(minute(now));
        return room > minute(now)
                ? Optional.of(new Refusal(Duration.between(now, Instant.ofEpochSecond(room * SECONDS)), false))
                : Optional.empty();
    }

    private static Tally next(Tally seen, Instant now, Counter counter) {
        int span = counter.limits().stream().mapToInt(Limit::minutes).max().orElse(DAY);
        String recent =
                RecentCounts.read(seen.recent()).plus(1, minute(now), span).write();
        return new Tally(0, now.plus(counter.pause()), recent, seen.version());
    }

    private static long minute(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** Somebody with an address of IPv6 has very many of them; what is not an address counts as it is. */
    static String network(String address) {
        return NetworkAddress.parse(address)
                .filter(known -> known.bits() > IPV6_PREFIX)
                .map(known -> "%016x".formatted(known.value().shiftRight(IPV6_PREFIX)))
                .orElse(address);
    }
}
