package org.vestibule.it.hosts.annotated;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The interface. */
@ApplicationPath("/api")
public class Rest extends Application {}
