package org.vestibule.it.hosts.bearerfilter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Optional;
import org.vestibule.it.hosts.tokens.Tokens;

/** A login by token inside JAX-RS, of which the container never hears. */
@Provider
public class TokenFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> subject = Tokens.subject(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (subject.isEmpty()) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
        } else {
            request.setSecurityContext(new Known(subject.get()));
        }
    }

    private record Known(String name) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals("user");
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
