package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who the application says the caller of a request is: by its {@link CallerResolver}, or else by the container. */
@Dependent
final class Identification {

    private final List<CallerResolver> resolvers;

    @Inject
    Identification(Instance<CallerResolver> resolvers) {
        this.resolvers = resolvers.stream().toList();
    }

    /** The caller's name; empty when nobody is signed in. */
    Optional<String> caller(HttpServletRequest request) {
        for (CallerResolver resolver : resolvers) {
            Optional<String> caller = resolver.caller(request);
            if (caller.isPresent()) {
                return caller;
            }
        }
        return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
    }

    /** The caller's membership of groups. */
    Predicate<String> groups(HttpServletRequest request) {
        return group -> request.isUserInRole(group)
                || resolvers.stream().anyMatch(resolver -> resolver.inGroup(request, group));
    }
}
