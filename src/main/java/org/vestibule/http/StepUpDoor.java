package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vestibule.Settings;
import org.vestibule.flow.Decision;
import org.vestibule.flow.Gate;
import org.vestibule.flow.StepUp;
import org.vestibule.store.StoreUnavailable;

/**
 * The door before something that matters: lets those pass who proved their second factor lately, and sends the others to prove it.
 *
 * <p>The filter asks it by address and servlet, beans and resources by {@link #demand}; the decision is the {@link Gate}'s.
 */
@Dependent
class StepUpDoor {

    private static final Logger LOG = System.getLogger("org.vestibule");

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
     * @throws SecondFactorRequired where not, where it cannot be known, and where there is no request on this thread
     */
    static void demand(StepUp demand) {
        boolean open = Passage.here()
                .map(passage -> passage.door().opensForCertain(passage, demand))
                .orElseGet(StepUpDoor::isSwitchedOff);
        if (!open) {
            throw new SecondFactorRequired(demand);
        }
    }

    private static boolean isSwitchedOff() {
        return !CDI.current().select(Settings.class).get().enabled();
    }

    /** What the filter then says of a store that does not answer, no bean can. */
    private boolean opensForCertain(Passage passage, StepUp demand) {
        try {
            return opens(passage, demand);
        } catch (StoreUnavailable e) {
            LOG.log(Level.DEBUG, "Refused for want of an answer", e);
            return false;
        }
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
        boolean mayAnswer = passage.dispatch() != DispatcherType.INCLUDE
                && !passage.response().isCommitted();
        Optional<StepUp> unmet = Optional.empty();
        try {
            unmet = lenient && passage.caller().isEmpty() ? unmet : unmet(passage);
        } catch (StoreUnavailable e) {
            if (mayAnswer) {
                refusal.unavailable(passage.request(), passage.response(), e);
            }
            return;
        }
        if (unmet.isEmpty()) {
            walk(passage, chain);
        } else if (mayAnswer) {
            hold(passage, unmet.get(), chain);
        }
    }

    private Optional<StepUp> unmet(Passage passage) {
        return rules.of(passage.request()).stream()
                .filter(demand -> !opens(passage, demand))
                .findFirst();
    }

    private void hold(Passage passage, StepUp demand, FilterChain chain) throws ServletException, IOException {
        passage.response().resetBuffer();
        if (!isNobody(passage)) {
            try {
                turnAside(passage, demand);
            } catch (IllegalStateException e) {
                refusal.sessionEnded(passage.request(), passage.response(), e);
            }
        } else if (signingIn.happens(passage.request(), passage.response())) {
            pass(again(passage), chain, false);
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
            if (demand.isEmpty() || !turnAsideFromInside(passage, demand.get())) {
                throw thrown;
            }
        }
    }

    /** Turns the caller aside whom the application refused on the way; false where that would not help, or is too late. */
    boolean turnAsideFromInside(Passage passage, StepUp demand) throws ServletException, IOException {
        HttpServletRequest request = passage.request();
        if (INNER.contains(passage.dispatch())
                || request.isAsyncStarted()
                || passage.response().isCommitted()) {
            return false;
        }
        try {
            return turnAsideAfterAll(passage, demand);
        } catch (StoreUnavailable e) {
            passage.response().reset();
            refusal.unavailable(request, passage.response(), e);
            return true;
        }
    }

    /** A refusal that came from another thread, where nobody is known, is no reason to ask somebody who has just answered. */
    private boolean turnAsideAfterAll(Passage passage, StepUp demand) throws ServletException, IOException {
        Passage now = again(passage);
        boolean shut = !opens(now, demand);
        if (shut) {
            passage.response().reset();
            turnAside(now, demand);
        }
        return shut;
    }

    /** The application may have signed somebody in or out meanwhile. */
    private Passage again(Passage passage) {
        if (passage.standing().held()) {
            return passage;
        }
        Optional<String> known = doorkeeper.known(passage.request());
        Standing standing = doorkeeper.stand(passage.request(), known);
        return new Passage(passage.request(), passage.response(), passage.dispatch(), known, standing, this);
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
