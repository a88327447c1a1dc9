package org.vestibule.factor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One method of proving a second factor.
 *
 * <p>Implementations are stateless and thread-safe, and look at an answer only after an attempt was taken for it.
 */
public interface Factor {

    /** The method's name in addresses and rows, such as {@code totp}; fixed for good. */
    String method();

    /** What the caller can be asked for now; empty where nothing can be. */
    Optional<Prompt> prompt(Holder holder);

    /**
     * Whether the caller has it, whether it can be asked for or not: somebody whose only factor cannot be asked for at the moment has a
     * second factor all the same, and is not let in without one.
     */
    default boolean enrolled(Holder holder) {
        return prompt(holder).isPresent();
    }

    /**
     * Looks at an answer and admits nobody yet: what a right answer changes is in {@link Verdict.Right#spend}.
     *
     * @throws org.vestibule.store.StoreUnavailable when the store does not answer or a secret cannot be opened
     */
    Verdict look(Given given, Instant now);

    /** Whether it is the caller's device, which a second factor needs, or a spare for when that is lost. */
    default boolean spare() {
        return false;
    }

    /**
     * Whether a right answer admits nobody, and only lets the caller set up a new second factor; such a method answers a
     * challenge between the doors, and no other.
     */
    default boolean recovers() {
        return false;
    }

    /** Whether what is to be answered must be sent to the caller first; such methods are proposed after the others. */
    default boolean sent() {
        return false;
    }

    /** What it is in the words of RFC 8176, for those whom a pass or a token tells how its caller signed in. */
    default List<String> words() {
        return List.of("otp");
    }

    /**
     * An answer as it came in.
     *
     * @param holder whose, with what could be asked for when it came
     * @param login the half-way login or the session that was asked; what was sent for one is no answer in another
     * @param answer may be anything, also null
     */
    record Given(Holder holder, String login, String answer) {

        public String caller() {
            return holder.caller();
        }

        /** Nothing of it is printed. */
        @Override
        public String toString() {
            return "Given";
        }
    }

    /**
     * What a challenge asks.
     *
     * @param digits how many the answer has; 0 where it is not a number
     * @param destination where the answer is sent to, masked; empty where it is not sent
     */
    record Prompt(String method, int digits, String destination) {

        public Prompt(String method, int digits) {
            this(method, digits, "");
        }

        /** Whether the answer must be sent first. */
        public boolean sent() {
            return !destination.isEmpty();
        }
    }
}
