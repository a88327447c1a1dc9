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
        HttpServletMapping mapping;
        try {
            mapping = request.getHttpServletMapping();
        } catch (IndexOutOfBoundsException leftFromAnotherRequest) {
            return Optional.empty();
        }
        if (mapping.getMappingMatch() != MappingMatch.EXACT
                || request.getPathInfo() != null
                || !mapping.getPattern().equals(request.getServletPath())) {
            return Optional.empty();
        }
        return Optional.ofNullable(mapping.getServletName());
    }
}
