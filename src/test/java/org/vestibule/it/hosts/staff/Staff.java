package org.vestibule.it.hosts.staff;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Who works here: any guest, whose password is the name and {@code -password}. */
@ApplicationScoped
@DeclareRoles({"user", "admin"})
public class Staff implements IdentityStore {

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential login)) {
            return NOT_VALIDATED_RESULT;
        }
        boolean right = login.getCaller().startsWith("guest-")
                && login.compareTo(login.getCaller(), login.getCaller() + "-password");
        return right ? new CredentialValidationResult(login.getCaller(), groups(login.getCaller())) : INVALID_RESULT;
    }

    public static Set<String> groups(String name) {
        return name.endsWith("-admin") ? Set.of("user", "admin") : Set.of("user");
    }
}
