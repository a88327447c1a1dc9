package org.vestibule.demo;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import org.vestibule.http.TwoFactorAuthenticationMechanismDefinition;

/** The demo's choice of Vestibule as its login. */
@ApplicationScoped
@DeclareRoles({"user", "admin"})
@TwoFactorAuthenticationMechanismDefinition(loginPage = "/login", errorPage = "/login?error=1")
public class DemoSecurity {}
