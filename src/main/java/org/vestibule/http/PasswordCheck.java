package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;

/** Whether a password is the caller's, by the application's identity stores; never, where it has none. */
@Dependent
final class PasswordCheck {

    private final Instance<IdentityStoreHandler> identityStores;

    @Inject
    PasswordCheck(Instance<IdentityStoreHandler> identityStores) {
        this.identityStores = identityStores;
    }

    boolean isRight(String caller, String password) {
        CredentialValidationResult result = look(caller, password);
        return result.getStatus() == Status.VALID
                && result.getCallerPrincipal().getName().equals(caller);
    }

    /** What the application's identity stores say of a name and a password. */
    CredentialValidationResult look(String name, String password) {
        return identityStores.isResolvable()
                ? identityStores.get().validate(new UsernamePasswordCredential(name, password))
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
}
