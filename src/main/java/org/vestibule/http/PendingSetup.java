package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.vestibule.factor.Destination;
import org.vestibule.factor.SentCodeFactor;
import org.vestibule.flow.Setup;
import org.vestibule.store.Enrollment;

/**
 * The setup that this session has begun: its offer is shown to nobody else, and by no address that names it.
 *
 * <p>A program without a session has no such memory; for it the caller's one pending setup is meant.
 */
@Dependent
final class PendingSetup {

    private static final String ID = "vestibule.setup";

    private final Setup setup;

    @Inject
    PendingSetup(Setup setup) {
        this.setup = setup;
    }

    /** The one under way; empty when none was begun or it is gone. */
    Optional<Enrollment> current(Visit visit) {
        return visit.standing().inSession()
                ? id(visit).flatMap(id -> setup.pending(visit.caller(), id))
                : setup.pending(visit.caller());
    }

    /** Begins one, in place of any other. */
    Enrollment begin(Visit visit, Optional<String> replaces) {
        return keep(visit, setup.begin(visit.caller(), replaces));
    }

    /** Begins one of a destination for codes, in place of any other. */
    Enrollment begin(Visit visit, SentCodeFactor factor, Destination destination) {
        return keep(visit, setup.begin(visit.caller(), factor, destination));
    }

    private static Enrollment keep(Visit visit, Enrollment pending) {
        if (visit.standing().inSession()) {
            visit.request().getSession().setAttribute(ID, pending.id());
        }
        return pending;
    }

    Optional<String> id(Visit visit) {
        HttpSession session = visit.request().getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(ID));
    }

    void forget(Visit visit) {
        if (visit.standing().inSession()) {
            visit.request().getSession().removeAttribute(ID);
        }
    }
}
