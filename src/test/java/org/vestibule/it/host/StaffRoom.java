package org.vestibule.it.host;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** A bean that asks the container, and nobody else, who calls. */
@Stateless
public class StaffRoom {

    @RolesAllowed("user")
    public String tea() {
        return "served";
    }
}
