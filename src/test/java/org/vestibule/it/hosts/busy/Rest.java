package org.vestibule.it.hosts.busy;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every address that no servlet has is the interface's. */
@ApplicationPath("/")
public class Rest extends Application {}
