package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vestibule.Settings;
import org.vestibule.flow.Decision;
import org.vestibule.flow.Gate;
import org.vestibule.flow.StepUp;

/**
 * The door before something that matters: lets those pass who proved their second factor lately, and sends the others to prove it.
 *
 * <p>The filter asks it by address and servlet, beans and resources by {@link #demand}; the decision is the {@link Gate}'s.
 */
@Dependent
class StepUpDoor {

    /** What is left to the dispatch around it, which knows where the caller was going. */
    private static final Set<DispatcherType> INNER =
            EnumSet.of(DispatcherType.FORWARD, DispatcherType.INCLUDE, DispatcherType.ERROR);

    private final Gate gate;
    private final StepUpRules rules;
    private final Refusal refusal;
    private final StepUpRefusal stepUpRefusal;
    private final SigningIn signingIn;
    private final Doorkeeper doorkeeper;

    @Inject
    StepUpDoor(
            Gate gate,
            StepUpRules rules,
            Refusal refusal,
            StepUpRefusal stepUpRefusal,
            SigningIn signingIn,
            Doorkeeper doorkeeper) {
        this.gate = gate;
        this.rules = rules;
        this.refusal = refusal;
        this.stepUpRefusal = stepUpRefusal;
        this.signingIn = signingIn;
        this.doorkeeper = doorkeeper;
    }

    /**
     * Goes by in silence where this thread's caller may go on; where nobody is asked for a second factor, everybody may.
     *
     * @throws SecondFactorRequired where not, and where there is no request on this thread
     * @throws org.vestibule.store.StoreUnavailable when it cannot be known
     */
    static void demand(StepUp demand) {
        boolean open = Passage.here()
                .map(passage -> passage.door().opens(passage, demand))
                .orElseGet(StepUpDoor::isSwitchedOff);
        if (!open) {
            throw new SecondFactorRequired(demand);
        }
    }

    private static boolean isSwitchedOff() {
        return !CDI.current().select(Settings.class).get().enabled();
    }

    private boolean opens(Passage passage, StepUp demand) {
        return decide(passage, demand) == Decision.PASS;
    }

    /** Of nobody a password is asked first. */
    private Decision decide(Passage passage, StepUp demand) {
        return passage.caller()
                .map(caller -> gate.stepUp(caller, passage.standing().pass(), demand))
                .orElse(Decision.CHALLENGE);
    }

    /**
     * Lets a request through to the application, or turns it aside.
     *
     * @param lenient whether somebody who is not known here is left to a filter further on
     */
    void pass(Passage passage, FilterChain chain, boolean lenient) throws ServletException, IOException {
        Optional<StepUp> unmet = lenient && passage.caller().isEmpty()
                ? Optional.empty()
                : rules.of(passage.request()).stream()
                        .filter(demand -> !opens(passage, demand))
                        .findFirst();
        if (unmet.isEmpty()) {
            walk(passage, chain);
        } else if (passage.request().getDispatcherType() != DispatcherType.INCLUDE
                && !passage.response().isCommitted()) {
            passage.response().resetBuffer();
            if (!isNobody(passage)) {
                turnAside(passage, unmet.get());
            } else if (signingIn.happens(passage.request(), passage.response())) {
                pass(again(passage), chain, false);
            }
        }
    }

    private static boolean isNobody(Passage passage) {
        return passage.caller().isEmpty() && !passage.standing().held();
    }

    private void walk(Passage passage, FilterChain chain) throws ServletException, IOException {
        try {
            passage.walk(chain);
        } catch (ServletException | IOException | RuntimeException thrown) {
            Optional<StepUp> demand = SecondFactorRequired.in(thrown).map(SecondFactorRequired::demand);
            Passage now = again(passage);
            if (demand.isEmpty() || !mayTurnAside(now, demand.get())) {
                throw thrown;
            }
            passage.response().reset();
            turnAside(now, demand.get());
        }
    }

    /** A refusal that came from another thread, where nobody is known, is no reason to ask somebody who has just answered. */
    private boolean mayTurnAside(Passage passage, StepUp demand) {
        HttpServletRequest request = passage.request();
        return !INNER.contains(request.getDispatcherType())
                && !request.isAsyncStarted()
                && !passage.response().isCommitted()
                && !opens(passage, demand);
    }

    /** The application may have signed somebody in or out meanwhile. */
    private Passage again(Passage passage) {
        if (passage.standing().held()) {
            return passage;
        }
        Optional<String> known = doorkeeper.known(passage.request());
        Standing standing = doorkeeper.stand(passage.request(), known);
        return new Passage(passage.request(), passage.response(), known, standing, this);
    }

    /** Turns the caller aside whom an exception mapper found on the way; false where that would not help. */
    boolean turnAsideInside(Passage passage, StepUp demand) throws ServletException, IOException {
        Passage now = again(passage);
        boolean may = mayTurnAside(now, demand);
        if (may) {
            passage.response().reset();
            turnAside(now, demand);
            passage.response().flushBuffer();
        }
        return may;
    }

    private void turnAside(Passage passage, StepUp demand) throws ServletException, IOException {
        if (passage.standing().held()) {
            refusal.turnAside(passage.request(), passage.response(), passage.standing());
        } else if (!isNobody(passage)) {
            stepUpRefusal.turnAside(passage, demand, decide(passage, demand));
        } else if (signingIn.happens(passage.request(), passage.response())) {
            turnAside(again(passage), demand);
        }
    }
}
