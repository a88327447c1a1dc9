package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.vestibule.flow.Setup;
import org.vestibule.store.Enrollment;

/** The setup that this session has begun: its offer is shown to nobody else, and by no address that names it. */
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
        return id(visit).flatMap(id -> setup.pending(visit.caller(), id));
    }

    /** Begins one, in place of any other. */
    Enrollment begin(Visit visit, Optional<String> replaces) {
        Enrollment pending = setup.begin(visit.caller(), replaces);
        visit.request().getSession().setAttribute(ID, pending.id());
        return pending;
    }

    Optional<String> id(Visit visit) {
        HttpSession session = visit.request().getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(ID));
    }

    void forget(Visit visit) {
        visit.request().getSession().removeAttribute(ID);
    }
}
