package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vestibule.flow.Decision;
import org.vestibule.flow.Gate;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;

/**
 * Tells where the caller of a request stands, from the session, the container and the {@link Gate}.
 *
 * <p>The filter and the mechanism both ask here. Throws {@link org.vestibule.store.StoreUnavailable} when it cannot be known.
 */
@Dependent
final class Doorkeeper {

    private final Gate gate;
    private final Passes passes;

    @Inject
    Doorkeeper(Gate gate, Passes passes) {
        this.gate = gate;
        this.passes = passes;
    }

    /**
     * Where the caller stands now; a pass that no longer holds is taken away here.
     *
     * @param principal whom the container knows, empty when nobody
     */
    Standing stand(HttpServletRequest request, Optional<String> principal) {
        Optional<Pass> pass = passes.pass(request).filter(held -> isOf(held.caller(), principal));
        if (pass.isPresent()) {
            return check(request, pass.get());
        }
        Optional<HalfWay> halfWay = passes.halfWay(request).filter(held -> isOf(held.caller(), principal));
        if (halfWay.isPresent()) {
            return Standing.between(halfWay.get());
        }
        return principal.isPresent()
                ? arrive(request, principal.get(), Set.of(), request::isUserInRole)
                : Standing.OUTSIDE;
    }

    /** A session may come to another caller: nothing in it counts for a name it was not given to. */
    private static boolean isOf(String caller, Optional<String> principal) {
        return principal.isEmpty() || principal.get().equals(caller);
    }

    private Standing check(HttpServletRequest request, Pass pass) {
        Instant lastUsed = passes.lastUsed(request);
        if (gate.holds(pass, lastUsed)) {
            passes.noteUse(request, lastUsed);
            return Standing.inside(pass);
        }
        return demote(request, pass);
    }

    /** Asks for the second factor again; a caller who no longer has one signs in again. */
    private Standing demote(HttpServletRequest request, Pass pass) {
        if (gate.arrive(pass.caller(), pass.groups()::contains) == Decision.CHALLENGE) {
            return arrive(request, pass.caller(), pass.groups(), pass.groups()::contains);
        }
        passes.clear(request);
        return Standing.OUTSIDE;
    }

    /** Lets a caller in whose password was right, or keeps the caller between the doors. */
    Standing arrive(HttpServletRequest request, String caller, Set<String> groups, Predicate<String> inGroup) {
        Decision decision = gate.arrive(caller, inGroup);
        if (decision == Decision.PASS) {
            Pass pass = gate.admit(caller, groups);
            passes.admit(request, pass);
            return Standing.inside(pass);
        }
        HalfWay halfWay = gate.holdBack(caller, groups, decision);
        passes.holdBack(request, halfWay);
        return Standing.between(halfWay);
    }

    /** Shows a caller out whose half-way login ran out of time; false when there was none. */
    boolean sawExpire(HttpServletRequest request) {
        boolean expired = passes.expired(request);
        if (expired) {
            passes.clear(request);
        }
        return expired;
    }

    /** Before a caller comes in, whoever was there leaves; what the host kept of somebody else goes with them. */
    void makeRoom(HttpServletRequest request, String caller) {
        boolean another = passes.pass(request)
                .map(Pass::caller)
                .filter(was -> !was.equals(caller))
                .isPresent();
        leave(request);
        if (another) {
            request.getSession().invalidate();
        }
    }

    /** Shows a caller out. */
    void leave(HttpServletRequest request) {
        passes.halfWay(request).ifPresent(gate::letGo);
        passes.clear(request);
    }
}
