package org.vestibule.it.host;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.vestibule.http.RequireSecondFactor;

/** A bean of the host's, of a scope that is written to disk with its session. */
@SessionScoped
public class Ledger implements Serializable {

    private static final long serialVersionUID = 1L;

    @RequireSecondFactor(maxAge = 120)
    public String read() {
        return Treasury.MARK;
    }

    @RequireSecondFactor(
            maxAge = 120,
            methods = {"totp", "backup-code"})
    public String glance() {
        return Treasury.MARK;
    }

    @RequireSecondFactor(maxAge = 120, methods = "email")
    public String post() {
        return Treasury.MARK;
    }

    public String cover() {
        return "a ledger";
    }
}
