package org.vestibule.send;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Who sends what, where anybody does. Immutable.
 *
 * @param sms who sends text messages; empty when nobody does, and then there is no such method
 * @param mail who sends mail; empty when nobody does
 */
public record Senders(Optional<SmsSender> sms, Optional<MailSender> mail) {

    private static final Logger LOG = System.getLogger("org.vestibule.send");

    /** Nobody sends anything. */
    public static final Senders NONE = new Senders(Optional.empty(), Optional.empty());

    /** Sends a text message. */
    public Delivery bySms(Message message) {
        return sms.map(sender -> guarded("SMS", () -> sender.send(message))).orElse(Delivery.UNREACHABLE);
    }

    /** Sends a mail. */
    public Delivery byMail(Message message) {
        return mail.map(sender -> guarded("mail", () -> sender.send(message))).orElse(Delivery.UNREACHABLE);
    }

    /** The exception's message stays unwritten: it may tell a number or an address. */
    private static Delivery guarded(String kind, java.util.function.Supplier<Delivery> send) {
        try {
            return send.get();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The sender of {0} failed: {1}",
                    kind,
                    e.getClass().getName());
            return Delivery.UNREACHABLE;
        }
    }
}
