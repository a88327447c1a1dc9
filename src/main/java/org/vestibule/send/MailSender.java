package org.vestibule.send;

/**
 * Who sends mail: to be implemented by an application, as a CDI bean, that has a way of its own.
 *
 * <p>Called while a caller waits, outside of every transaction, so it gives up after some seconds. Thread-safe. It logs neither
 * address nor text; what it throws counts as {@link Delivery#UNREACHABLE}.
 */
@FunctionalInterface
public interface MailSender {

    /** Sends, and tells what became of it. */
    Delivery send(Message message);
}
