package org.vestibule.it.hosts.bearer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.vestibule.it.hosts.tokens.Tokens;

/** A login by token at every request, and nothing that is kept between two of them. */
@ApplicationScoped
public class Mechanism implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<String> subject = Tokens.subject(request.getHeader("Authorization"));
        if (subject.isPresent()) {
            return context.notifyContainerAboutLogin(subject.get(), Set.of("user"));
        }
        return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
    }
}
