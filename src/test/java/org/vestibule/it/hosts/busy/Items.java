package org.vestibule.it.hosts.busy;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** What callers have written down. */
@Path("/items")
@Produces(MediaType.APPLICATION_JSON)
public class Items {

    @Inject
    private ItemStore store;

    @GET
    public List<String> list(@Context SecurityContext security) {
        return store.of(security.getUserPrincipal().getName());
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public List<String> add(@Context SecurityContext security, String text) {
        store.add(security.getUserPrincipal().getName(), text);
        return list(security);
    }
}
