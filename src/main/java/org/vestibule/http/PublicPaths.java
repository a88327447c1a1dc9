package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
        return HostPath.of(request).text().equals(logoutPath);
    }

    /** Whether the host named exactly what runs, or it is its login page or its sign-out. */
    boolean name(HttpServletRequest request) {
        return exact.contains(HostPath.of(request).text());
    }

    boolean include(HttpServletRequest request) {
        HostPath path = HostPath.of(request);
        return path.isPlain()
                && (exact.contains(path.text()) || folders.stream().anyMatch(path.text()::startsWith));
    }
}
