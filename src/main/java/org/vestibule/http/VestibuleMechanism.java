package org.vestibule.http;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_CONTINUE;
import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.vestibule.Settings;
import org.vestibule.flow.Pass;
import org.vestibule.store.StoreUnavailable;

/**
 * The application's login with two factors: the container is told of a caller only once both are proven, and then on every
 * request.
 *
 * <p>Half-way in, servlets, JAX-RS, EJB and WebSocket endpoints see nobody. Active only with {@link
 * TwoFactorAuthenticationMechanismDefinition}. Thread-safe.
 */
@ApplicationScoped
public class VestibuleMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = System.getLogger("org.vestibule");
    private static final String LOGIN = "/j_security_check";

    @Inject
    private Settings settings;

    @Inject
    private IdentityStoreHandler identityStores;

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private Refusal refusal;

    @Inject
    private LoginPage loginPage;

    @Inject
    private TrustedBrowser trustedBrowser;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<HttpServletRequest> before = RequestAtHand.begin(request);
        try {
            return isLogin(request) ? logIn(request, response) : recognise(request, response, context);
        } catch (StoreUnavailable e) {
            LOG.log(Level.WARNING, "Nobody gets in: " + e.getMessage(), e.getCause());
            return unavailable(request, response);
        } catch (IllegalStateException e) {
            return sessionEnded(request, response, e);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        } finally {
            RequestAtHand.end(before);
        }
    }

    /** Signing out of the container is leaving us. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        doorkeeper.leave(request);
        context.cleanClientSubject();
    }

    /** Whether somebody gives name and password. */
    static boolean isLogin(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(request.getContextPath() + LOGIN);
    }

    private AuthenticationStatus recognise(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException, AuthenticationException {
        Standing standing = doorkeeper.stand(request, Optional.empty());
        if (standing.passed()) {
            return letIn(request, response, context, standing.pass().orElseThrow());
        }
        if (!context.isProtected() && !context.isAuthenticationRequest()) {
            return context.doNothing();
        }
        if (standing.held()) {
            refusal.turnAside(request, response, standing);
            return sent(request, response);
        }
        refusal.askToSignIn(request, response);
        return Accepts.page(request) ? sent(request, response) : SEND_FAILURE;
    }

    private AuthenticationStatus letIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, Pass pass)
            throws AuthenticationException {
        try {
            return context.notifyContainerAboutLogin(
                    pass.caller(), pass.groupsWith(settings.groups().mfa()));
        } catch (IllegalStateException e) {
            if (!WildFlyRealm.refused(e)) {
                throw e;
            }
            ClassLoader application = request.getServletContext().getClassLoader();
            LOG.log(Level.ERROR, WildFlyRealm.obstacle(application).orElse(WildFlyRealm.cure("other")));
            return unavailable(request, response);
        }
    }

    private AuthenticationStatus logIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply = Reply.to(request, response, settings);
        CredentialValidationResult result = CsrfToken.fromHere(request)
                ? identityStores.validate(credential(request))
                : CredentialValidationResult.INVALID_RESULT;
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            reply.seeOther(loginPage.errorAddress(request));
            return sent(request, response);
        }
        String caller = result.getCallerPrincipal().getName();
        doorkeeper.makeRoom(request, caller);
        Standing standing =
                trustedBrowser.arrive(request, response, doorkeeper.arrive(request, caller, result.getCallerGroups()));
        sendOn(request, reply, standing);
        return sent(request, response);
    }

    private static AuthenticationStatus sent(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LibertyRedirect.hurry(request, response);
        return SEND_CONTINUE;
    }

    private static UsernamePasswordCredential credential(HttpServletRequest request) {
        return new UsernamePasswordCredential(text(request, "j_username"), text(request, "j_password"));
    }

    private static String text(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values != null && values.length == 1 ? values[0] : "";
    }

    private void sendOn(HttpServletRequest request, Reply reply, Standing standing) {
        if (standing.passed()) {
            reply.seeOther(SavedRequest.take(request, settings, standing.caller()));
        } else {
            reply.seeOther(standing.mustEnroll() ? Room.SETUP : Room.CHALLENGE);
        }
    }

    private AuthenticationStatus unavailable(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            Reply.to(request, response, settings)
                    .trouble(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "unavailable", "UNAVAILABLE");
            return SEND_FAILURE;
        } catch (ServletException | IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private AuthenticationStatus sessionEnded(
            HttpServletRequest request, HttpServletResponse response, IllegalStateException why)
            throws AuthenticationException {
        try {
            refusal.sessionEnded(request, response, why);
            return SEND_FAILURE;
        } catch (ServletException | IOException e) {
            throw new AuthenticationException(e);
        }
    }
}
