package org.vestibule.send;

/**
 * Who sends text messages: to be implemented by an application, as a CDI bean, that has a way of its own.
 *
 * <p>Called while a caller waits, outside of every transaction, so it gives up after some seconds. Thread-safe. It logs neither
 * number nor text; what it throws counts as {@link Delivery#UNREACHABLE}.
 */
@FunctionalInterface
public interface SmsSender {

    /** Sends, and tells what became of it; once for each {@link Message#id}, however often it tries. */
    Delivery send(Message message);
}
