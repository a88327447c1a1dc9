package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Where an application tells that a caller has a new password: inject it, and call it after the change.
 *
 * <p>Whoever guessed codes with the old password no longer counts, and no browser is trusted any more. Passes stay. Thread-safe.
 */
@Dependent
public final class PasswordChange {

    private final Throttle throttle;
    private final BrowserTrust browserTrust;

    @Inject
    public PasswordChange(Throttle throttle, BrowserTrust browserTrust) {
        this.throttle = throttle;
        this.browserTrust = browserTrust;
    }

    /** Tells of one caller; throws {@link org.vestibule.store.StoreUnavailable} when it cannot be kept. */
    public void happened(String caller) {
        throttle.passwordChanged(caller);
        browserTrust.revokeAll(caller);
    }
}
