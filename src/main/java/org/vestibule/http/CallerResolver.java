package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who the caller of a request is, in an application that signs its callers in by itself: to be implemented there, as a CDI
 * bean, when the container does not know them.
 *
 * <p>Asked on every request, at every dispatch, before any page runs; so it looks at what is at hand (a session attribute, a
 * verified cookie) and does not wait. It is believed: what it takes from a request must have been verified. Thread-safe. What
 * it throws becomes an error page, and nobody gets in.
 */
@FunctionalInterface
public interface CallerResolver {

    /**
     * The caller's name, the same for the same person at every request; empty for somebody who is not signed in.
     *
     * <p>With a name, the container's own idea of the caller does not count.
     */
    Optional<String> caller(HttpServletRequest request);

    /** Whether the caller of the request belongs to a group, beside those that the container knows of. */
    default boolean inGroup(HttpServletRequest request, String group) {
        return false;
    }
}
