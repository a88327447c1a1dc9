package org.vestibule.it.hosts.annotated;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Somebody's papers. */
@Path("/papers")
public class Papers {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String list(@Context SecurityContext security) {
        return "{\"caller\":\"" + security.getUserPrincipal().getName() + "\",\"admin\":"
                + security.isUserInRole("admin") + "}";
    }
}
