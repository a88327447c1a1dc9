package org.vestibule.it.hosts.annotated;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import org.vestibule.http.TwoFactorAuthenticationMechanismDefinition;

/** The application's login, by one annotation. */
@ApplicationScoped
@DeclareRoles({"user", "admin"})
@TwoFactorAuthenticationMechanismDefinition(loginPage = "/sign-in", errorPage = "/sign-in?error=1")
public class Security {}
