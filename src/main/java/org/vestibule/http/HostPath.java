package org.vestibule.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What the container made of the address of what runs now: the path under the context root, decoded. */
record HostPath(String text) {

    /** Of an include the container tells it in attributes, of every other dispatch as the path itself. */
    static HostPath of(HttpServletRequest request) {
        boolean include = request.getDispatcherType() == DispatcherType.INCLUDE;
        Object servletPath =
                include ? request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH) : request.getServletPath();
        Object pathInfo = include ? request.getAttribute(RequestDispatcher.INCLUDE_PATH_INFO) : request.getPathInfo();
        return new HostPath(text(servletPath) + text(pathInfo));
    }

    private static String text(Object part) {
        return part == null ? "" : part.toString();
    }

    /** Whether there is no doubt which page it is. */
    boolean isPlain() {
        return !text.contains("..")
                && !text.contains("//")
                && text.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == ';' || c == '\\');
    }

    /**
     * Whether a rule for an exact path, or for a folder by a trailing {@code /*}, is for this one. Whatever some server or file
     * system could take for that path counts: a folder without its slash, a page with one, capitals.
     */
    boolean isUnder(String rule) {
        boolean folder = rule.endsWith("/*");
        String stem = lower(folder ? rule.substring(0, rule.length() - 2) : rule);
        String path = lower(text);
        return path.replaceAll("[/. ]+$", "").equals(stem) || (folder && path.startsWith(stem + "/"));
    }

    private static String lower(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
