package org.vestibule.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.vestibule.flow.StepUp;

/** What the caller in a session was last asked to prove, for the challenge to ask for that and nothing less. */
final class StepUpNote {

    private static final String NOTE = "vestibule.stepUp";

    private StepUpNote() {}

    static void keep(HttpServletRequest request, StepUp demand) {
        request.getSession().setAttribute(NOTE, demand);
    }

    /** Of somebody inside; whoever is still half-way has not been asked for more yet. */
    static Optional<StepUp> of(Visit visit) {
        HttpSession session = visit.request().getSession(false);
        return session != null
                        && visit.standing().passed()
                        && visit.standing().inSession()
                        && session.getAttribute(NOTE) instanceof StepUp demand
                ? Optional.of(demand)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NOTE);
        }
    }
}
