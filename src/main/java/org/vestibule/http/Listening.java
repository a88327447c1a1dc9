package org.vestibule.http;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a mechanism says to the container, heard by us first: a half-way caller is not passed on. */
final class Listening extends HttpMessageContextWrapper {

    private final Doorkeeper doorkeeper;
    private final Refusal refusal;
    private boolean registersSession;

    Listening(HttpMessageContext context, Doorkeeper doorkeeper, Refusal refusal) {
        super(context);
        this.doorkeeper = doorkeeper;
        this.refusal = refusal;
    }

    /** From now on the container remembers the caller by itself: what is withheld today would be missing tomorrow. */
    @Override
    public void setRegisterSession(String callerName, Set<String> groups) {
        registersSession = true;
        super.setRegisterSession(callerName, groups);
    }

    @Override
    public AuthenticationStatus notifyContainerAboutLogin(Principal principal, Set<String> groups) {
        return tell(principal.getName(), groups, () -> super.notifyContainerAboutLogin(principal, groups));
    }

    @Override
    public AuthenticationStatus notifyContainerAboutLogin(String callerName, Set<String> groups) {
        return tell(callerName, groups, () -> super.notifyContainerAboutLogin(callerName, groups));
    }

    @Override
    public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult result) {
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? tell(
                        result.getCallerPrincipal().getName(),
                        result.getCallerGroups(),
                        () -> super.notifyContainerAboutLogin(result))
                : super.notifyContainerAboutLogin(result);
    }

    private AuthenticationStatus tell(String caller, Set<String> groups, Supplier<AuthenticationStatus> container) {
        if (registersSession) {
            return container.get();
        }
        Set<String> known = groups == null ? Set.of() : groups;
        Standing standing = doorkeeper.stand(getRequest(), Optional.of(new Known(caller, known::contains)));
        return standing.held() ? withhold(standing) : container.get();
    }

    private AuthenticationStatus withhold(Standing standing) {
        if (!isProtected() && !isAuthenticationRequest()) {
            return doNothing();
        }
        try {
            refusal.turnAside(getRequest(), getResponse(), standing);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
