package org.vestibule.demo;

import jakarta.servlet.annotation.WebServlet;
import org.vestibule.http.RequireSecondFactor;

/** The demo's back office: for its group, as web.xml says, and with a second factor of the last five minutes. */
@WebServlet("/admin")
@RequireSecondFactor(maxAge = 300)
public class DemoAdmin extends DemoPages {

    private static final long serialVersionUID = 1L;
}
