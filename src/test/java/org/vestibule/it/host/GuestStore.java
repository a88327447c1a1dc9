package org.vestibule.it.host;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/**
 * A caller for each test: any name that begins with {@code guest-}, its password the name and {@code -password};
 * one that ends in {@code -admin} is an administrator's.
 */
@ApplicationScoped
public class GuestStore implements IdentityStore {

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential login)
                || !login.getCaller().startsWith("guest-")) {
            return NOT_VALIDATED_RESULT;
        }
        boolean right = login.compareTo(login.getCaller(), login.getCaller() + "-password");
        return right ? new CredentialValidationResult(login.getCaller(), groups(login.getCaller())) : INVALID_RESULT;
    }

    private static Set<String> groups(String name) {
        return name.endsWith("-admin") ? Set.of("user", "admin") : Set.of("user");
    }
}
