package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.vestibule.Settings;
import org.vestibule.otp.RandomCodes;

/**
 * The proof that a form was ours (OWASP, synchroniser token), one per session id.
 *
 * <p>A second line stands before it: what the browser says of where a request comes from. A JSON body needs no token when
 * it has none: no browser sends one across sites without asking first, and we answer that question with yes only to the origins that
 * the operator listed.
 */
final class CsrfToken {

    /** The hidden field of our forms. */
    static final String FIELD = "_csrf";

    /** The header of scripts. */
    static final String HEADER = "X-Vestibule-CSRF";

    private static final String ATTRIBUTE = "vestibule.csrf";

    private CsrfToken() {}

    /** The session's token; empty where there is none, and so nothing to post. */
    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session != null && session.getAttribute(ATTRIBUTE) instanceof String token ? token : "";
        } catch (IllegalStateException endedMeanwhile) {
            return "";
        }
    }

    /** Gives the session a new token, as it got a new id. */
    static void renew(HttpSession session, RandomCodes random) {
        session.setAttribute(ATTRIBUTE, random.id() + random.id());
    }

    /** Whether a POST may do what it asks. */
    static boolean accepts(HttpServletRequest request, Form form, Settings settings) {
        if (!fromHere(request) && !Cors.lists(request, settings)) {
            return false;
        }
        if (bringsItsOwnProof(request, form)) {
            return true;
        }
        String header = request.getHeader(HEADER);
        String given = header != null ? header : form.text(FIELD);
        return given.isEmpty() ? form.json() : matches(request, given);
    }

    /** What a browser does not send by itself, nobody can make it send: a password or a token, in the body or the header. */
    private static boolean bringsItsOwnProof(HttpServletRequest request, Form form) {
        boolean signsIn = Room.of(request)
                .filter(room -> room == Room.LOGIN || room == Room.REFRESH || room == Room.NOT_ME)
                .isPresent();
        return signsIn || Bearer.carries(request) || !form.text("tempToken").isEmpty();
    }

    private static boolean matches(HttpServletRequest request, String given) {
        String expected = of(request);
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** What the browser says of where the request was made: not elsewhere. */
    static boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request.getHeader("Host"));
    }

    /** The scheme is left aside: behind a proxy that ends TLS the container does not know it. */
    private static boolean isOwn(String origin, String host) {
        return origin.equals("https://" + host) || origin.equals("http://" + host);
    }
}
