package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.vestibule.Settings;

/**
 * What a browser is told about the pages of other origins: those that the operator listed may ask us, with the caller's
 * cookies, and read what we answer to programs (the CORS protocol of the Fetch standard).
 *
 * <p>An origin is listed when it is spelt exactly as in the setting: a comparison by prefix or suffix is how look-alikes get
 * in. Any other gets no header at all, so that nothing tells it which are listed.
 */
final class Cors {

    private static final String HEADERS = "Content-Type, Authorization, X-Auth-Strategy, " + CsrfToken.HEADER;
    private static final String EXPOSED = CsrfToken.HEADER + ", Retry-After";
    private static final String SECONDS = "600";

    private Cors() {}

    /** Whether the request was made by a page of a listed origin. */
    static boolean lists(HttpServletRequest request, Settings settings) {
        String origin = request.getHeader("Origin");
        return origin != null && settings.origins().contains(origin);
    }

    /** Lets a page of a listed origin read the answer; says of every answer, for caches, that another origin gets another. */
    static void open(HttpServletRequest request, HttpServletResponse response, Settings settings) {
        if (settings.origins().isEmpty()) {
            return;
        }
        response.addHeader("Vary", "Origin");
        if (lists(request, settings)) {
            response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
            response.setHeader("Access-Control-Allow-Credentials", "true");
            response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /** Answers the question that a browser asks before a request to one of our rooms. */
    static void preflight(HttpServletRequest request, HttpServletResponse response, Settings settings, Room room) {
        open(request, response, settings);
        if (lists(request, settings) && request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", String.join(", ", room.methods()));
            response.setHeader("Access-Control-Allow-Headers", HEADERS);
            response.setHeader("Access-Control-Max-Age", SECONDS);
        }
    }
}
