package org.vestibule.it.hosts.bearerfilter;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Somebody's orders. */
@Path("/orders")
public class Orders {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String list(@Context SecurityContext security) {
        return "{\"caller\":\"" + security.getUserPrincipal().getName() + "\",\"orders\":3}";
    }
}
