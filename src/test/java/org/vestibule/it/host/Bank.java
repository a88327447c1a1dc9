package org.vestibule.it.host;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The host's interface for programs. */
@ApplicationPath("/bank")
public class Bank extends Application {}
