package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import org.vestibule.flow.Pass;

/**
 * One request to one of our rooms, by a caller who may be there.
 *
 * @param standing where the caller stands; outside only in rooms that admit anybody
 * @param form the body of a POST, {@link Form#NONE} otherwise
 */
record Visit(HttpServletRequest request, Standing standing, Form form, Reply reply) {

    String caller() {
        return standing.caller();
    }

    /** The same visit, by the same caller with another pass. */
    Visit with(Pass pass) {
        Standing now = standing.hasAccessToken() ? Standing.byAccessToken(pass) : Standing.inside(pass);
        return new Visit(request, now, form, reply);
    }
}
