package org.vestibule.it.host;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.vestibule.http.RequireSecondFactor;

/** A resource that asks again, and one that has a bean ask. */
@Path("audits")
public class Audits {

    @Inject
    private Ledger ledger;

    @GET
    @RequireSecondFactor(maxAge = 120)
    public String all() {
        return Treasury.MARK;
    }

    @GET
    @Path("deep")
    public String deep() {
        return ledger.read();
    }
}
