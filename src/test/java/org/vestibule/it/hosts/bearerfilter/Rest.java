package org.vestibule.it.hosts.bearerfilter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything here is for programs. */
@ApplicationScoped
@ApplicationPath("/api")
public class Rest extends Application {}
