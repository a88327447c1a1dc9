package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * A session that another request ended, by a sign-out or a timeout, while this one was still using it.
 *
 * <p>The server tells it by an {@link IllegalStateException} at whatever is done next with the session (Jakarta Servlet 6.0,
 * {@link HttpSession#invalidate}).
 */
final class EndedSession {

    private EndedSession() {}

    /** Whether it is what a request came in that has met an {@link IllegalStateException}. */
    static boolean of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return request.getRequestedSessionId() != null;
        }
        try {
            session.getCreationTime();
            return false;
        } catch (IllegalStateException ended) {
            return true;
        }
    }
}
