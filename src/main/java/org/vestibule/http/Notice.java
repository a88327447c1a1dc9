package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;

/** A sentence kept for the next page, once: the answer to a POST is a redirect, and the redirect has no words. */
final class Notice {

    private static final String KEY = "vestibule.notice";

    private Notice() {}

    static void leave(HttpServletRequest request, String key) {
        request.getSession().setAttribute(KEY, key);
    }

    /** The sentence that was left; empty when there is none. */
    static String take(HttpServletRequest request, Texts texts) {
        Object key = request.getSession().getAttribute(KEY);
        request.getSession().removeAttribute(KEY);
        return key instanceof String name ? texts.get(name) : "";
    }
}
