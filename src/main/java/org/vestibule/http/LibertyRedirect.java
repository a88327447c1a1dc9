package org.vestibule.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Open Liberty's way with a mechanism's redirects: one that is not on its way yet it replaces by one to the login page of a
 * web.xml that names none.
 *
 * <p>Elsewhere a redirect waits for the end of the request, when a cluster has heard of the session.
 */
final class LibertyRedirect {

    private static final String ITS_CLASSES = "com.ibm.";

    private LibertyRedirect() {}

    static void hurry(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isHere(request.getServletContext())) {
            response.flushBuffer();
        }
    }

    /** Whether Open Liberty is the server. */
    static boolean isHere(ServletContext context) {
        return context.getClass().getName().startsWith(ITS_CLASSES);
    }
}
