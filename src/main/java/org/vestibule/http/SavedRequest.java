package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;

/**
 * Where a caller was going when a door was in the way.
 *
 * <p>Built from what the container understood of the address, not from how it was spelt, kept in the session, and looked at
 * again before it is used: it never leads to another site.
 */
final class SavedRequest {

    private static final String SAVED = "vestibule.savedRequest";
    private static final int LONGEST = 2048;
    private static final String UNRESERVED = "-._~!$&'()*+,=:@/";

    private SavedRequest() {}

    /** Remembers where a GET was going, in an existing or new session. */
    static void save(HttpServletRequest request) {
        String address = address(request);
        if (request.getMethod().equals("GET") && isLocal(address)) {
            request.getSession().setAttribute(SAVED, address);
        }
    }

    /** Remembers one of our own pages. */
    static void save(HttpServletRequest request, String path) {
        request.getSession().setAttribute(SAVED, request.getContextPath() + path);
    }

    /** Where to go now, once; the context root when nothing is remembered. */
    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object saved = session == null ? null : session.getAttribute(SAVED);
        if (saved == null) {
            return request.getContextPath() + "/";
        }
        session.removeAttribute(SAVED);
        return saved instanceof String address && isLocal(address) ? address : request.getContextPath() + "/";
    }

    private static String address(HttpServletRequest request) {
        String pathInfo = request.getPathInfo() == null ? "" : request.getPathInfo();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getContextPath() + encode(request.getServletPath() + pathInfo) + query;
    }

    /** A path on this server: two slashes at the start would be another server, a backslash is one to some browsers. */
    static boolean isLocal(String address) {
        return address.length() <= LONGEST
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }

    private static String encode(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
