package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.vestibule.flow.Admission;
import org.vestibule.flow.Decision;
import org.vestibule.flow.Gate;
import org.vestibule.flow.Pass;

/**
 * The rule that some addresses want a second factor: a caller inside who has none is led to the setup, and stays inside.
 *
 * <p>Whoever is inside by a password alone may have given it long ago. So the setup asks for it once more, which a half-way
 * caller would be spared.
 */
@Dependent
final class AddressRule {

    private static final String LED = "vestibule.led";

    private final Gate gate;
    private final Passes passes;
    private final DemandingPaths paths;
    private final Arrivals arrivals;

    @Inject
    AddressRule(Gate gate, Passes passes, DemandingPaths paths, Arrivals arrivals) {
        this.gate = gate;
        this.passes = passes;
        this.paths = paths;
        this.arrivals = arrivals;
    }

    /** Whether the caller of a setup was led there on the way to somewhere else. */
    static boolean led(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LED) != null && SavedRequest.isThere(request);
    }

    /** Whether it was so; from now on it is not. */
    static boolean ledOnce(HttpServletRequest request) {
        boolean led = led(request);
        request.getSession().removeAttribute(LED);
        return led;
    }

    /** Where a caller stands at the address that is asked for. */
    Standing standing(HttpServletRequest request, Standing standing) {
        Optional<Pass> plain = standing.pass().filter(Pass::lacksFactor);
        return plain.isPresent() && demands(request) ? ask(request, standing, plain.get()) : standing;
    }

    /** Whether a caller without a second factor, and without a session to stand in, must not have this address. */
    boolean bars(HttpServletRequest request, String caller) {
        return demands(request) && gate.demand(caller, arrivals.exempt(request)).decision() == Decision.ENROLL;
    }

    private boolean demands(HttpServletRequest request) {
        return paths.include(request) && Room.of(request).isEmpty();
    }

    /** What stands in the place of a second factor is noted in the pass: it is asked about once. */
    private Standing ask(HttpServletRequest request, Standing standing, Pass pass) {
        Admission admission = gate.demand(pass.caller(), arrivals.exempt(request));
        if (admission.decision() != Decision.PASS) {
            if (standing.inSession()) {
                request.getSession().setAttribute(LED, true);
            }
            return Standing.barred(admission.decision());
        }
        if (standing.inSession()) {
            passes.renew(request, pass.instead(admission.instead()));
        }
        return standing;
    }
}
