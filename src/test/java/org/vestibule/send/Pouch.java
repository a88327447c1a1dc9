package org.vestibule.send;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sender of everything that only keeps what it was given, and answers as it is told. */
public final class Pouch implements SmsSender, MailSender {

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile Delivery delivery = Delivery.ACCEPTED;

    @Override
    public Delivery send(Message message) {
        messages.add(message);
        return delivery;
    }

    /** From now on every message comes to this. */
    public void answer(Delivery next) {
        delivery = next;
    }

    public Senders senders() {
        return new Senders(Optional.of(this), Optional.of(this));
    }

    /** What was sent, oldest first. */
    public List<Message> messages() {
        return messages;
    }

    public Message last() {
        return messages.get(messages.size() - 1);
    }
}
