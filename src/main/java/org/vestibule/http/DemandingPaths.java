package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.vestibule.Settings;

/**
 * The host's addresses of {@code vestibule.required-paths}, which only callers with a second factor may have.
 *
 * <p>Compared with what the container made of the address. Some file systems make no difference between capitals and small
 * letters, and some servers none between one slash and two; so neither is made here. What is doubtful does match. Immutable.
 */
@Dependent
final class DemandingPaths {

    private static final Pattern PARAMETER = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("[/\\\\]+");
    private static final Pattern DOUBTFUL = Pattern.compile("[\\p{Cntrl}]|/\\.{1,2}(/|$)|[. ]+(/|$)");

    private final Set<String> exact = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    @Inject
    DemandingPaths(Settings settings) {
        for (String path : settings.policy().requiredPaths()) {
            String same = path.toLowerCase(Locale.ROOT);
            if (same.endsWith("/*")) {
                folders.add(same.substring(0, same.length() - 1));
                exact.add(same.substring(0, same.length() - 2));
            } else {
                exact.add(same);
                folders.add(same + "/");
            }
        }
    }

    /** Whether what runs now is one of them. */
    boolean include(HttpServletRequest request) {
        return !exact.isEmpty() && matches(HostPath.of(request).text());
    }

    private boolean matches(String path) {
        String plain = SLASHES.matcher(PARAMETER.matcher(path).replaceAll("")).replaceAll("/");
        String same = plain.toLowerCase(Locale.ROOT);
        return DOUBTFUL.matcher(same).find()
                || exact.contains(same)
                || folders.stream().anyMatch(same::startsWith);
    }
}
