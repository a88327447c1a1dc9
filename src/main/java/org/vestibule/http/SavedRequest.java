package org.vestibule.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vestibule.Settings;

/**
 * Where a caller was going when a door was in the way; the later of two replaces the earlier.
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

    /** The same from within a forward: the address that the browser knows, and the container would find again. */
    static void saveOutermost(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            save(request);
            return;
        }
        String address = address(
                request.getContextPath(),
                request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH),
                request.getAttribute(RequestDispatcher.FORWARD_PATH_INFO),
                request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING));
        if (request.getMethod().equals("GET") && isLocal(address)) {
            request.getSession().setAttribute(SAVED, address);
        }
    }

    /** Remembers one of our own pages. */
    static void save(HttpServletRequest request, String path) {
        request.getSession().setAttribute(SAVED, request.getContextPath() + path);
    }

    /** Remembers what came of a POST. */
    static void save(HttpServletRequest request, SavedPost post) {
        request.getSession().setAttribute(SAVED, post);
    }

    /** Whether anything is remembered. */
    static boolean isThere(HttpServletRequest request) {
        return saved(request) != null;
    }

    /** Whether it is a POST, of whomever. */
    static boolean isPost(HttpServletRequest request) {
        return saved(request) instanceof SavedPost;
    }

    /** Where this caller is to go now, once; the context root when nothing is remembered, or a POST of somebody else's. */
    static String take(HttpServletRequest request, Settings settings, String caller) {
        Object saved = saved(request);
        if (saved instanceof SavedPost post && post.caller().equals(caller)) {
            return request.getContextPath() + Room.RESUME.path(settings.prefix());
        }
        forget(request);
        return saved instanceof String address && isLocal(address) ? address : request.getContextPath() + "/";
    }

    /** What came of this caller's POST, once; somebody else's is forgotten. */
    static Optional<SavedPost> takePost(HttpServletRequest request, String caller) {
        Optional<SavedPost> post = Optional.ofNullable(saved(request))
                .filter(SavedPost.class::isInstance)
                .map(SavedPost.class::cast);
        post.ifPresent(taken -> forget(request));
        return post.filter(taken -> taken.caller().equals(caller));
    }

    private static Object saved(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(SAVED);
    }

    private static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SAVED);
        }
    }

    /** Where a request was going: path and query, as they stand in an address. */
    static String address(HttpServletRequest request) {
        return address(
                request.getContextPath(), request.getServletPath(), request.getPathInfo(), request.getQueryString());
    }

    private static String address(String contextPath, Object servletPath, Object pathInfo, Object query) {
        String path = text("", servletPath) + text("", pathInfo);
        return contextPath + encode(path) + text("?", query);
    }

    private static String text(String before, Object part) {
        return part == null ? "" : before + part;
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
