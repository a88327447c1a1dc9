package org.vestibule.it.host;

import jakarta.ejb.Stateless;
import org.vestibule.http.RequireSecondFactor;

/** An EJB of the host's. */
@Stateless
@RequireSecondFactor(maxAge = 120)
public class Cashier {

    public String pay() {
        return Treasury.MARK;
    }
}
