package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What kind of answer a request wants. */
final class Accepts {

    private Accepts() {}

    /** Whether the answer should be JSON: {@code Accept} prefers it, or the body is JSON, or it speaks of tokens. */
    static boolean json(HttpServletRequest request) {
        String type = request.getContentType();
        return (type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json"))
                || Bearer.speaks(request)
                || prefersJson(request);
    }

    /** Whether a person's browser is on its way to a page, rather than a script to data. */
    static boolean page(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (request.getHeader("Upgrade") != null
                || request.getHeader("X-Requested-With") != null
                || Bearer.speaks(request)) {
            return false;
        }
        return mode != null ? mode.equals("navigate") : !json(request);
    }

    /** Whether the request says itself that it is a browser's on its way to a page; {@link #page} where there is doubt. */
    static boolean browser(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return page(request) && accept != null && quality(accept, "html") > 0;
    }

    private static boolean prefersJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && quality(accept, "json") > quality(accept, "html");
    }

    /** The highest quality of the media ranges that name the kind; 0 when none does (RFC 9110 section 12.5.1). */
    private static double quality(String accept, String kind) {
        double highest = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            if (parts[0].contains(kind)) {
                highest = Math.max(highest, quality(parts));
            }
        }
        return highest;
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            if (part.strip().matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(part.strip().substring(2));
            }
        }
        return 1;
    }
}
