package org.vestibule.it.hosts.bearer;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything here is for programs. */
@DeclareRoles("user")
@ApplicationScoped
@ApplicationPath("/api")
public class Rest extends Application {}
