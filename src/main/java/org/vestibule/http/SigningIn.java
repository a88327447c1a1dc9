package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The question for the password, where nobody is known: the application asks, or the browser brought it along. */
@Dependent
final class SigningIn {

    private static final Logger LOG = System.getLogger("org.vestibule");

    private final Doorkeeper doorkeeper;
    private final Refusal refusal;

    @Inject
    SigningIn(Doorkeeper doorkeeper, Refusal refusal) {
        this.doorkeeper = doorkeeper;
        this.refusal = refusal;
    }

    /**
     * Whether the browser brought the password along and needs no page for it, as with BASIC; otherwise the application has asked.
     * WildFly throws where the application has no way to, or none for a page that is not protected.
     */
    boolean happens(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            return request.authenticate(response) && doorkeeper.known(request).isPresent();
        } catch (ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            LOG.log(Level.DEBUG, "The server does not ask", e);
            response.reset();
            refusal.askToSignIn(request, response);
            return false;
        }
    }
}
