package org.vestibule.it.host;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What many applications have: an answer of their own for whatever goes wrong. */
@Provider
public class AnyTrouble implements ExceptionMapper<RuntimeException> {

    @Override
    public Response toResponse(RuntimeException trouble) {
        return Response.status(Response.Status.INTERNAL_SERVER_ERROR)
                .entity("Call the caretaker.")
                .build();
    }
}
