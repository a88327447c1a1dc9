package org.vestibule.it.host;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.vestibule.http.RequireSecondFactor;

/** A resource, of which one method asks again. */
@Path("transfers")
public class Transfers {

    @GET
    public String list() {
        return "no transfers";
    }

    @POST
    @RequireSecondFactor(maxAge = 120)
    public String send(@FormParam("sum") String sum) {
        return Treasury.MARK + " " + sum;
    }
}
