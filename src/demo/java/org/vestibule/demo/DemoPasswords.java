package org.vestibule.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.vestibule.flow.PasswordKeeper;

/** Would have a password changed; the demo's passwords stay what they are, and {@code /outbox} tells of it. */
@ApplicationScoped
public class DemoPasswords implements PasswordKeeper {

    @Inject
    private DemoOutbox outbox;

    @Override
    public void demandNewPassword(String caller) {
        outbox.note(caller, "The application would let this password sign nobody in any more.");
    }
}
