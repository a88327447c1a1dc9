package org.vestibule.it.hosts.formdefinition;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.FormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** The application's login, by annotation. */
@ApplicationScoped
@DeclareRoles({"user", "admin"})
@FormAuthenticationMechanismDefinition(
        loginToContinue = @LoginToContinue(loginPage = "/sign-in.jsp", errorPage = "/sign-in.jsp?error=1"))
public class Security {}
