package org.vestibule.it.hosts.busy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The front page, which is the interface's as well. */
@Path("/")
public class Welcome {

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String welcome() {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>Busy</title></head><body><h1>Welcome</h1></body></html>";
    }
}
