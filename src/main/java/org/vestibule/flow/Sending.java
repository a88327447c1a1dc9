package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.SendingSettings;
import org.vestibule.Settings;
import org.vestibule.factor.Factors;
import org.vestibule.factor.SentCodeDesk;
import org.vestibule.factor.SentCodeDesk.Issued;
import org.vestibule.factor.SentCodeFactor;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.send.Delivery;
import org.vestibule.send.Words;
import org.vestibule.store.Enrollment;
import org.vestibule.store.SentCode;

/**
 * The way of a code to its caller, at a sign-in and at a setup.
 *
 * <p>The order is the point: a message is counted by the {@link SendingBrake} before anything is sent, and the code is the only
 * live one in the store before it leaves. Of several that are asked for at once one is sent. Thread-safe.
 */
@Dependent
public final class Sending {

    private final SendingSettings settings;
    private final Factors factors;
    private final Challenge challenge;
    private final SendingBrake brake;
    private final SharedTime time;
    private final Reporter reporter;

    @Inject
    public Sending(
            Settings settings,
            Factors factors,
            Challenge challenge,
            SendingBrake brake,
            SharedTime time,
            Reporter reporter) {
        this.settings = settings.sending();
        this.factors = factors;
        this.challenge = challenge;
        this.brake = brake;
        this.time = time;
        this.reporter = reporter;
    }

    /**
     * Who asks for a message, besides whom it is for.
     *
     * @param address the network address it is asked for from
     * @param words in the language of who asks
     */
    public record Order(String address, Words words) {}

    /**
     * A code that is on its way.
     *
     * @param destination masked
     * @param requestId names this code, and changes with each
     */
    public record Live(
            String method, String destination, long resendAfterSeconds, long expiresInSeconds, String requestId) {}

    /** What became of the wish for a code. */
    public sealed interface Result {

        /** It is on its way. */
        record Sent(Live live) implements Result {}

        /** Not now: one was sent just now, or there were too many. */
        record Later(long seconds, boolean justSent) implements Result {}

        /** It could not be sent. */
        record NotSent(Delivery why) implements Result {}

        /** The caller has no such method, or it cannot be used here. */
        record NoWay() implements Result {}
    }

    /** The factor of that name, if it sends codes and can be used here. */
    public Optional<SentCodeFactor> factor(String method) {
        return factors.sending()
                .filter(factor -> factor.method().equals(method))
                .findFirst();
    }

    /** Sends a code to somebody who is asked for one. */
    public Result send(Asked asked, String method, Order order) {
        Optional<SentCodeFactor> factor = factor(method);
        Optional<Enrollment> mine = factor.flatMap(one -> one.enrollment(asked.caller()));
        if (mine.isEmpty()) {
            return new Result.NoWay();
        }
        // A code that would not be looked at need not be paid for.
        return challenge
                .refusal(asked, method)
                .<Result>map(refusal -> new Result.Later(refusal.seconds(), false))
                .orElseGet(() -> send(factor.get(), mine.get(), asked.login(), order));
    }

    /** Sends the code that confirms a pending setup. */
    public Result send(Enrollment pending, Order order) {
        return factor(pending.method())
                .map(factor -> send(factor, pending, SentCodeDesk.SETUP, order))
                .orElseGet(Result.NoWay::new);
    }

    private Result send(SentCodeFactor factor, Enrollment to, String login, Order order) {
        Instant now = time.now();
        long wait = factor.last(to).map(last -> resendAfter(last, now)).orElse(0L);
        if (wait > 0) {
            return new Result.Later(wait, true);
        }
        Optional<SendingBrake.Refusal> refused =
                brake.take(to.caller(), factor, factor.destination(to), order.address(), now);
        if (refused.isPresent()) {
            report(SecurityEvent.Type.SENDING_LIMITED, to, now);
            return new Result.Later(
                    seconds(refused.get().pause()), refused.get().justSent());
        }
        return factor.issue(to, login, now)
                .map(issued -> deliver(factor, to, issued, order))
                .orElseGet(() -> new Result.Later(settings.cooldown().toSeconds(), true));
    }

    private Result deliver(SentCodeFactor factor, Enrollment to, Issued issued, Order order) {
        Delivery delivery = factor.send(to, issued, order.words());
        Instant now = time.now();
        if (delivery == Delivery.ACCEPTED) {
            report(SecurityEvent.Type.CODE_SENT, to, now);
            return new Result.Sent(live(factor, to, issued.at(), now));
        }
        // Nobody is to be asked for a code that we said we could not send.
        factor.withdraw(issued, now);
        report(SecurityEvent.Type.CODE_NOT_SENT, to, now);
        return new Result.NotSent(delivery);
    }

    /** The code that is under way to somebody who is asked; empty when none is, or not to this sign-in. */
    public Optional<Live> live(Asked asked, String method) {
        return factor(method).flatMap(factor -> factor.enrollment(asked.caller())
                .flatMap(mine -> live(factor, mine, asked.login())));
    }

    /** The code that is under way to confirm a setup. */
    public Optional<Live> live(Enrollment pending) {
        return factor(pending.method()).flatMap(factor -> live(factor, pending, SentCodeDesk.SETUP));
    }

    private Optional<Live> live(SentCodeFactor factor, Enrollment to, String login) {
        Instant now = time.now();
        return factor.last(to)
                .filter(code -> code.login().equals(login) && code.expiresAt().isAfter(now))
                .map(code -> live(factor, to, code, now));
    }

    private Live live(SentCodeFactor factor, Enrollment to, SentCode code, Instant now) {
        return new Live(
                to.method(),
                factor.prompt(to).destination(),
                resendAfter(code, now),
                Math.max(0, Duration.between(now, code.expiresAt()).toSeconds()),
                code.requestId());
    }

    private long resendAfter(SentCode code, Instant now) {
        return seconds(Duration.between(now, code.sentAt().plus(settings.cooldown())));
    }

    /** In whole seconds, rounded up: whoever waits that long is not too early. */
    private static long seconds(Duration wait) {
        return Math.max(0, (wait.toMillis() + 999) / 1000);
    }

    private void report(SecurityEvent.Type type, Enrollment to, Instant now) {
        reporter.report(new SecurityEvent(type, to.caller(), to.method(), now));
    }
}
