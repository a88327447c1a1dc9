package org.vestibule.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.vestibule.flow.Pass;

/**
 * A request on its way through the application: what a bean asks that sees neither request nor response.
 *
 * <p>It is there on the thread that the filter let through, and only until that comes back: on every other thread nobody is known
 * to be inside.
 *
 * @param dispatch how the request came; Undertow leaves the request itself in a forward that ended in an exception
 * @param known whom the application knew when the filter let the request through
 * @param door where to ask for more
 */
record Passage(
        HttpServletRequest request,
        HttpServletResponse response,
        DispatcherType dispatch,
        Optional<String> known,
        Standing standing,
        StepUpDoor door) {

    private static final ThreadLocal<Passage> HERE = new ThreadLocal<>();

    Passage(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<String> known,
            Standing standing,
            StepUpDoor door) {
        this(request, response, request.getDispatcherType(), known, standing, door);
    }

    /** The innermost one on this thread; empty outside of requests. */
    static Optional<Passage> here() {
        return Optional.ofNullable(HERE.get());
    }

    /** Whose it is; nobody's between the doors. */
    Optional<String> caller() {
        return standing.held()
                ? Optional.empty()
                : standing.pass().map(Pass::caller).or(() -> known);
    }

    void walk(FilterChain chain) throws ServletException, IOException {
        Passage outer = HERE.get();
        HERE.set(this);
        try {
            chain.doFilter(request, response);
        } finally {
            restore(outer);
        }
    }

    private static void restore(Passage outer) {
        if (outer == null) {
            HERE.remove();
        } else {
            HERE.set(outer);
        }
    }
}
