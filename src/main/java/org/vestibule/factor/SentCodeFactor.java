package org.vestibule.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.vestibule.factor.SentCodeDesk.Issued;
import org.vestibule.factor.SentCodeDesk.Match;
import org.vestibule.factor.Verdict.Right;
import org.vestibule.send.Delivery;
import org.vestibule.send.Words;
import org.vestibule.store.Enrollment;
import org.vestibule.store.SentCode;

/**
 * Codes that are sent to a caller, each good for one sign-in and for a few minutes.
 *
 * <p>A method of this kind says what a destination is and who carries a code there; the {@link SentCodeDesk} does the rest. A
 * caller has one destination of each. What may be sent when is not decided here but in {@code flow.Sending}.
 */
public abstract class SentCodeFactor implements Enrollable {

    private final SentCodeDesk desk;

    protected SentCodeFactor(SentCodeDesk desk) {
        this.desk = desk;
    }

    /** What somebody typed, as a destination. */
    public abstract Destination destination(String typed);

    /** What a browser knows a destination as, to fill it in: a type of input and of autocomplete at once. */
    public abstract String inputType();

    /** A destination that is likely the caller's; empty where none is known. */
    public Optional<String> suggested(String caller) {
        return Optional.empty();
    }

    /** As much of a destination as its owner needs to recognise it. */
    abstract String masked(String destination);

    /** Whether there is anybody to carry a code. */
    abstract boolean hasSender();

    /** Words a message and sends it; outside of every transaction. */
    abstract Delivery carry(String destination, Issued issued, Words words);

    /** How many messages may be sent in an hour, to whomever; empty for any number. */
    public OptionalInt budget() {
        return OptionalInt.empty();
    }

    @Override
    public final boolean sent() {
        return true;
    }

    /** Whether it can be set up, and asked for, here. */
    public final boolean offered() {
        return hasSender() && !desk.forbids(method());
    }

    @Override
    public final boolean enrolled(Holder holder) {
        return !holder.enrolled(method()).isEmpty();
    }

    /** The caller's active enrollment; a new one takes its place. */
    public final Optional<Enrollment> enrollment(String caller) {
        return desk.enrollment(caller, method());
    }

    @Override
    public final Optional<Prompt> prompt(Holder holder) {
        return offered() ? holder.enrolled(method()).stream().findFirst().map(this::prompt) : Optional.empty();
    }

    @Override
    public final Prompt prompt(Enrollment enrollment) {
        return new Prompt(method(), desk.digits(), masked(desk.destination(enrollment)));
    }

    /** A fresh pending enrollment for a destination, in place of the active one once it is confirmed; nothing is stored. */
    public final Enrollment begin(String caller, Destination destination, Instant now) {
        Optional<String> replaces = enrollment(caller).map(Enrollment::id);
        return desk.begin(caller, method(), destination.value(), replaces, now);
    }

    /** Where an enrollment's codes go. */
    public final String destination(Enrollment enrollment) {
        return desk.destination(enrollment);
    }

    /** The last code that was sent for an enrollment; empty when there is none, or it was spent. */
    public final Optional<SentCode> last(Enrollment enrollment) {
        return desk.last(enrollment);
    }

    /** Draws a code and makes it the only live one; empty when another was made just now. */
    public final Optional<Issued> issue(Enrollment enrollment, String login, Instant now) {
        return desk.issue(enrollment, login, now);
    }

    /** Sends an issued code. */
    public final Delivery send(Enrollment enrollment, Issued issued, Words words) {
        return carry(desk.destination(enrollment), issued, words);
    }

    /** Takes an issued code back. */
    public final void withdraw(Issued issued, Instant now) {
        desk.spend(issued.at(), now);
    }

    @Override
    public final Verdict look(Given given, Instant now) {
        Optional<Enrollment> mine = given.holder().enrolled(method()).stream().findFirst();
        Match match = desk.match(mine, given.login(), given.answer(), now);
        return match.wrong().isPresent()
                ? match.wrong().get()
                : new Right(() -> desk.spend(mine.orElseThrow(), match.code().orElseThrow(), now));
    }

    @Override
    public final Confirmation confirm(Enrollment pending, String answer, Instant now) {
        Match match = desk.match(Optional.of(pending), SentCodeDesk.SETUP, answer, now);
        if (match.wrong().isPresent()) {
            return Confirmation.refused(match.wrong().get());
        }
        SentCode code = match.code().orElseThrow();
        return Confirmation.right(code.sentAt().toEpochMilli(), () -> desk.spend(code, now));
    }
}
