package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.vestibule.Settings;

/**
 * The host's addresses that a caller between the doors may see: those it names, its login page and its sign-out.
 *
 * <p>Compared with what the container made of the address, segment by segment; what is doubtful does not match. Immutable.
 */
@Dependent
final class PublicPaths {

    private final String logoutPath;
    private final Set<String> exact = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    @Inject
    PublicPaths(Settings settings, LoginPage loginPage) {
        logoutPath = settings.logoutPath();
        exact.add(logoutPath);
        if (!loginPage.path().isEmpty()) {
            exact.add(loginPage.path());
        }
        for (String path : settings.publicPaths()) {
            if (path.endsWith("/*")) {
                folders.add(path.substring(0, path.length() - 1));
            } else {
                exact.add(path);
            }
        }
    }

    /** Whether the host's sign-out is what runs. */
    boolean isSignOut(HttpServletRequest request) {
        return path(request).equals(logoutPath);
    }

    boolean include(HttpServletRequest request) {
        String path = path(request);
        return isPlain(path) && (exact.contains(path) || folders.stream().anyMatch(path::startsWith));
    }

    /** What runs now: of an include the container tells it in attributes, of every other dispatch as the path itself. */
    private static String path(HttpServletRequest request) {
        boolean include = request.getDispatcherType() == DispatcherType.INCLUDE;
        Object servletPath =
                include ? request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH) : request.getServletPath();
        Object pathInfo = include ? request.getAttribute(RequestDispatcher.INCLUDE_PATH_INFO) : request.getPathInfo();
        return text(servletPath) + text(pathInfo);
    }

    private static String text(Object part) {
        return part == null ? "" : part.toString();
    }

    private static boolean isPlain(String path) {
        return !path.contains("..")
                && !path.contains("//")
                && path.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == ';' || c == '\\');
    }
}
