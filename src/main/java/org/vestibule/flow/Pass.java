package org.vestibule.flow;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proof that a caller may go on, kept in the session: who, in which epoch, proven how and when.
 *
 * <p>It holds no secret. Immutable.
 *
 * @param caller the caller it is for, and for nobody else who may appear in the same session
 * @param groups the caller's groups as the identity store gave them; empty where the container keeps them itself
 * @param epoch the caller's epoch when it was given; another one ends it
 * @param methods how the caller authenticated, in the words of RFC 8176
 * @param signedInAt when the password was right
 * @param answeredAtMillis when the second factor was last proven; 0 when the caller has none, or something left it out
 * @param proof the method by which it was last proven; what left it out, as {@link #TRUSTED_BROWSER}, {@link #BY_NETWORK} or
 *     {@link #IN_SHADOW}; empty when there is none
 */
public record Pass(
        String caller,
        Set<String> groups,
        long epoch,
        List<String> methods,
        Instant signedInAt,
        long answeredAtMillis,
        String proof)
        implements Serializable {

    /** What stands in place of a method when a trusted browser left the second factor out. */
    public static final String TRUSTED_BROWSER = "trusted-browser";

    /** In place of a second factor: the network that the caller came from. */
    public static final String BY_NETWORK = "network";

    /** In place of a second factor: that the policy is only tried out. */
    public static final String IN_SHADOW = "shadow";

    private static final long serialVersionUID = 1L;

    private static final List<String> PASSWORD = List.of("pwd");
    private static final List<String> BOTH = List.of("pwd", "otp", "mfa");

    /** For a caller who has no second factor and need not have one. */
    public static Pass byPassword(String caller, Set<String> groups, long epoch, Instant now) {
        return new Pass(caller, Set.copyOf(groups), epoch, PASSWORD, now, 0, "");
    }

    /** The same caller's, who was not asked for a second factor because of something else. */
    public Pass instead(String what) {
        return new Pass(caller, groups, epoch, PASSWORD, signedInAt, 0, what);
    }

    /** For a half-way caller who has now proven the second factor by that method. */
    public static Pass byBoth(HalfWay halfWay, long epoch, String method, Instant now) {
        return new Pass(
                halfWay.caller(), halfWay.groups(), epoch, BOTH, halfWay.startedAt(), now.toEpochMilli(), method);
    }

    /** For a half-way caller whose browser is trusted: nothing but the password was proven. */
    public static Pass byTrustedBrowser(HalfWay halfWay) {
        return new Pass(
                halfWay.caller(), halfWay.groups(), halfWay.epoch(), PASSWORD, halfWay.startedAt(), 0, TRUSTED_BROWSER);
    }

    /** The same caller's, after another proof of the second factor. */
    public Pass answeredAgain(long newEpoch, String method, Instant now) {
        return new Pass(caller, groups, newEpoch, BOTH, signedInAt, now.toEpochMilli(), method);
    }

    /** The same, told in the words of its second factor (RFC 8176). */
    public Pass inWords(List<String> secondFactor) {
        List<String> all = Stream.of(PASSWORD, secondFactor, List.of("mfa"))
                .flatMap(List::stream)
                .toList();
        return new Pass(caller, groups, epoch, all, signedInAt, answeredAtMillis, proof);
    }

    /** The same caller's in a later epoch; what was proven stays as it was. */
    public Pass inEpoch(long newEpoch) {
        return new Pass(caller, groups, newEpoch, methods, signedInAt, answeredAtMillis, proof);
    }

    /** The same caller's, after the last second factor was removed. */
    public Pass withoutFactor(long newEpoch) {
        return new Pass(caller, groups, newEpoch, PASSWORD, signedInAt, 0, "");
    }

    /** The same caller's, after the password was given again; what else was proven, and when, stays as it was. */
    public Pass signedInAgain(Instant now) {
        return new Pass(caller, groups, epoch, methods, now, answeredAtMillis, proof);
    }

    /** Whether the caller has a second factor, and a trusted browser left it out. */
    public boolean leftOut() {
        return proof.equals(TRUSTED_BROWSER);
    }

    /** Whether the caller has no second factor to be asked for; where something left it out, there may be one. */
    public boolean lacksFactor() {
        return answeredAtMillis == 0 && proof.isEmpty();
    }

    /** When the second factor was last proven; empty when the caller has none, or it was left out. */
    public Optional<Instant> answeredAt() {
        return answeredAtMillis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answeredAtMillis));
    }

    /** The caller's groups, and one more for callers who have proven two factors, so that an application can ask for it. */
    public Set<String> groupsWith(String mfaGroup) {
        return answeredAtMillis == 0
                ? groups
                : Stream.concat(groups.stream(), Stream.of(mfaGroup)).collect(Collectors.toSet());
    }

    /** Whether something left the second factor out: then none is proven, however lately the password was. */
    public boolean unasked() {
        return answeredAtMillis == 0 && !proof.isEmpty();
    }

    /**
     * Whether the second factor, or without one the password, was proven at most this long ago; never where something left it
     * out.
     */
    public boolean fresh(Duration within, Instant now) {
        return !unasked() && !answeredAt().orElse(signedInAt).plus(within).isBefore(now);
    }

    /** Whether the password was given at most this long ago. */
    public boolean signedIn(Duration within, Instant now) {
        return !signedInAt.plus(within).isBefore(now);
    }
}
