package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.vestibule.otp.RandomCodes;

/**
 * The proof that a form was ours (OWASP, synchroniser token), one per session id.
 *
 * <p>A second line stands before it: what the browser says of where a request comes from. A JSON body needs no token when
 * it has none: no browser sends one across sites without asking first, and we never answer that question with yes.
 */
final class CsrfToken {

    /** The hidden field of our forms. */
    static final String FIELD = "_csrf";

    /** The header of scripts. */
    static final String HEADER = "X-Vestibule-CSRF";

    private static final String ATTRIBUTE = "vestibule.csrf";

    private CsrfToken() {}

    /** The session's token, made at first need; empty without a session. */
    static String of(HttpServletRequest request, RandomCodes random) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return "";
        }
        synchronized (session.getId().intern()) {
            if (!(session.getAttribute(ATTRIBUTE) instanceof String)) {
                session.setAttribute(ATTRIBUTE, random.id() + random.id());
            }
            return (String) session.getAttribute(ATTRIBUTE);
        }
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    /** Whether a POST may do what it asks. */
    static boolean accepts(HttpServletRequest request, Form form) {
        if (!fromHere(request)) {
            return false;
        }
        String header = request.getHeader(HEADER);
        String given = header != null ? header : form.text(FIELD);
        return given.isEmpty() ? form.json() : matches(request, given);
    }

    private static boolean matches(HttpServletRequest request, String given) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(ATTRIBUTE);
        return expected instanceof String token
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** What the browser says of where the request was made: not elsewhere. */
    static boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || origin.equals(ownOrigin(request));
    }

    private static String ownOrigin(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }
}
