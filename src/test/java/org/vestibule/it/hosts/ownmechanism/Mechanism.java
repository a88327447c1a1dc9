package org.vestibule.it.hosts.ownmechanism;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.vestibule.it.hosts.staff.Staff;

/** A login written for this application: who has signed in stands in the session, and the container is told every time. */
@ApplicationScoped
public class Mechanism implements HttpAuthenticationMechanism {

    private static final String CALLER = "caller";

    @Inject
    private IdentityStoreHandler identityStores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getMethod().equals("POST") && request.getServletPath().equals("/sign-in")) {
            signIn(request);
        }
        Object caller = request.getSession().getAttribute(CALLER);
        if (caller != null) {
            return context.notifyContainerAboutLogin(caller.toString(), Staff.groups(caller.toString()));
        }
        return context.isProtected() ? context.redirect(request.getContextPath() + "/sign-in") : context.doNothing();
    }

    private void signIn(HttpServletRequest request) {
        CredentialValidationResult result = identityStores.validate(
                new UsernamePasswordCredential(request.getParameter("username"), request.getParameter("password")));
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            request.getSession()
                    .setAttribute(CALLER, result.getCallerPrincipal().getName());
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        request.getSession().removeAttribute(CALLER);
        context.cleanClientSubject();
    }
}
