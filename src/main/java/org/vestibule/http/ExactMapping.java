package org.vestibule.http;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.util.Optional;

/**
 * The servlet that the container has mapped a request to by its exact address, believed only where the path that runs is the
 * mapping's pattern.
 *
 * <p>On Open Liberty it need not be: of an address without a servlet, such as {@code /j_security_check}, its request tells what
 * is left of a request before, or throws. Elsewhere the two always agree.
 */
final class ExactMapping {

    private ExactMapping() {}

    /** The servlet's name; empty when the mapping is of another kind, or in doubt. */
    static Optional<String> servletName(HttpServletRequest request) {
        return told(request)
                .filter(mapping -> mapping.getMappingMatch() == MappingMatch.EXACT
                        && request.getPathInfo() == null
                        && mapping.getPattern().equals(request.getServletPath()))
                .map(HttpServletMapping::getServletName);
    }

    /** What the container tells, of whatever kind it is; empty where it stumbles, and then no servlet runs. */
    static Optional<HttpServletMapping> told(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHttpServletMapping());
        } catch (IndexOutOfBoundsException leftFromAnotherRequest) {
            return Optional.empty();
        }
    }
}
