package org.vestibule.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What an application's own sender may look like; docs/sending.md quotes it. */
@ApplicationScoped
public class OwnSender implements SmsSender {

    private final Modem modem;

    @Inject
    OwnSender(Modem modem) {
        this.modem = modem;
    }

    @Override
    public Delivery send(Message message) {
        boolean taken = modem.send(message.to(), message.text());
        return taken ? Delivery.ACCEPTED : Delivery.UNREACHABLE;
    }

    /** The application's way out. */
    interface Modem {

        boolean send(String number, String text);
    }
}
