package org.vestibule.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;

/**
 * What a new session id means that is not of our making: where the application signs its callers in by itself, that somebody
 * signed in.
 *
 * <p>An application may sign a caller out and keep the session; whoever comes next, with the password alone, must not find the
 * pass of the one before.
 */
public final class RotatedSession implements HttpSessionIdListener {

    @Inject
    private LoginPage loginPage;

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldSessionId) {
        if (loginPage.hostsOwn()) {
            Passes.rotated(event.getSession());
        }
    }
}
