package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * An answer to a question that is gone: of two sent at once the one that comes when the other was admitted, and the session
 * has another id.
 *
 * <p>Nothing may be answered in a session that began with this very request, and no such session may take the place of the one
 * that the caller has got.
 */
final class LateAnswer {

    private LateAnswer() {}

    /** Whether nobody can have been asked in the session of this request. */
    static boolean is(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return request.getMethod().equals("POST") && (session == null || isNew(session));
    }

    private static boolean isNew(HttpSession session) {
        try {
            return session.isNew();
        } catch (IllegalStateException endedMeanwhile) {
            return true;
        }
    }

    /**
     * Takes back the cookie of a session that the server or the application began for an id which they no longer knew, such as
     * for a remembered caller. Where the server keeps cookies apart from other headers, as WildFly does, it stays.
     */
    static void leaveNoSession(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestedSessionId() != null && is(request) && !response.isCommitted()) {
            response.reset();
        }
    }
}
