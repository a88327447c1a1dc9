package org.vestibule.http;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The request that this thread is busy with, as long as it is: what happens meanwhile is seen there.
 *
 * <p>Set at each of our doors and taken back when that is left, in whatever kind of dispatch: an asynchronous one goes on in
 * another thread, and comes through the filter again.
 */
final class RequestAtHand {

    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

    private RequestAtHand() {}

    /** Begins with this one; what is not HTTP is none. Answers what {@link #end} takes back in the end. */
    static Optional<HttpServletRequest> begin(ServletRequest request) {
        Optional<HttpServletRequest> before = current();
        if (request instanceof HttpServletRequest http) {
            CURRENT.set(http);
        }
        return before;
    }

    /** Ends with it, and goes on with the one before. */
    static void end(Optional<HttpServletRequest> before) {
        before.ifPresentOrElse(CURRENT::set, CURRENT::remove);
    }

    /** The request; empty outside of any. */
    static Optional<HttpServletRequest> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
