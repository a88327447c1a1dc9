package org.vestibule.demo;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;

/** The demo's three people. Their passwords are no secret: name, hyphen, "password". */
@ApplicationScoped
public class DemoUsers implements IdentityStore {

    private static final Map<String, Set<String>> GROUPS =
            Map.of("alice", Set.of("user"), "bob", Set.of("user"), "carol", Set.of("user", "admin"));

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential login)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Set<String> groups = GROUPS.get(login.getCaller());
        boolean right = groups != null && login.compareTo(login.getCaller(), login.getCaller() + "-password");
        return right ? new CredentialValidationResult(login.getCaller(), groups) : INVALID_RESULT;
    }
}
