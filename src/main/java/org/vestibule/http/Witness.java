package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;
import org.vestibule.flow.Reporter;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.flow.VestibuleTime;

/** Who reports what a request did, where that is no matter of the flow's. */
@Dependent
final class Witness {

    private final Reporter reporter;
    private final Passes passes;
    private final Clock clock;

    @Inject
    Witness(Reporter reporter, Passes passes, @VestibuleTime Clock clock) {
        this.reporter = reporter;
        this.passes = passes;
        this.clock = clock;
    }

    /** Something that a caller's session did. */
    void saw(SecurityEvent.Type type, String caller) {
        reporter.report(new SecurityEvent(type, caller, "", clock.instant()));
    }

    /** Something that nobody sends in good faith, by whoever the session belongs to; perhaps nobody. */
    void complain(SecurityEvent.Type type, HttpServletRequest request, String reason) {
        String caller = passes.pass(request)
                .map(Pass::caller)
                .or(() -> passes.halfWay(request).map(HalfWay::caller))
                .orElse("");
        reporter.report(new SecurityEvent(type, caller, "", clock.instant()).because(reason));
    }
}
