package org.vestibule.http;

import jakarta.servlet.ServletException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The way to the challenge out of a JAX-RS resource, before a mapper of the application's own makes something else of the refusal.
 * Thread-safe.
 */
public final class StepUpMapper implements ExceptionMapper<SecondFactorRequired> {

    @Override
    public Response toResponse(SecondFactorRequired refused) {
        Optional<Passage> passage = Passage.here();
        try {
            if (passage.isPresent() && passage.get().door().turnAsideFromInside(passage.get(), refused.demand())) {
                passage.get().response().flushBuffer();
                // Sent already: JAX-RS only hears what became of it.
                return Response.status(passage.get().response().getStatus()).build();
            }
            return Response.serverError().build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
