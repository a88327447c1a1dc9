package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vestibule.flow.Admission;
import org.vestibule.flow.Decision;
import org.vestibule.flow.Gate;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;
import org.vestibule.flow.SecurityEvent;
import org.vestibule.flow.VestibuleTime;

/**
 * Tells where the caller of a request stands, from the session, the container and the {@link Gate}.
 *
 * <p>The filter and the mechanism both ask here. Throws {@link org.vestibule.store.StoreUnavailable} when it cannot be known.
 */
@Dependent
final class Doorkeeper {

    private final Gate gate;
    private final Passes passes;
    private final Identification identification;
    private final HostsTokens hostsTokens;
    private final LoginPage loginPage;
    private final Bearer bearer;
    private final Witness witness;
    private final Arrivals arrivals;
    private final AddressRule addressRule;
    private final Changeover changeover;
    private final Clock clock;

    @Inject
    Doorkeeper(
            Gate gate,
            Passes passes,
            Identification identification,
            HostsTokens hostsTokens,
            LoginPage loginPage,
            Bearer bearer,
            Witness witness,
            Arrivals arrivals,
            AddressRule addressRule,
            Changeover changeover,
            @VestibuleTime Clock clock) {
        this.gate = gate;
        this.passes = passes;
        this.identification = identification;
        this.hostsTokens = hostsTokens;
        this.loginPage = loginPage;
        this.bearer = bearer;
        this.witness = witness;
        this.arrivals = arrivals;
        this.addressRule = addressRule;
        this.changeover = changeover;
        this.clock = clock;
    }

    /**
     * Where the caller stands now; a pass that no longer holds is taken away here.
     *
     * @param known whom the application knows, empty when nobody
     */
    Standing stand(HttpServletRequest request, Optional<String> known) {
        return addressRule.standing(request, bearer.standing(request).orElseGet(() -> standInSession(request, known)));
    }

    private Standing standInSession(HttpServletRequest request, Optional<String> known) {
        // In this order: whoever is admitted meanwhile has the pass before the half-way login is gone, and one of the
        // two is seen.
        Optional<HalfWay> halfWay = passes.halfWay(request).filter(held -> isOf(held.caller(), known));
        Optional<Pass> pass = passes.pass(request).filter(held -> isOf(held.caller(), known));
        if (pass.isPresent()) {
            return check(request, pass.get(), known);
        }
        if (halfWay.isPresent()) {
            return Standing.between(halfWay.get());
        }
        return known.isPresent() ? meet(request, known.get()).ofNewcomer() : Standing.OUTSIDE;
    }

    /** A session may come to another caller: nothing in it counts for a name it was not given to. */
    private static boolean isOf(String caller, Optional<String> known) {
        return known.isEmpty() || known.get().equals(caller);
    }

    private Standing check(HttpServletRequest request, Pass pass, Optional<String> known) {
        Instant lastUsed = passes.lastUsed(request);
        boolean here = pass.proof().equals(Pass.BY_NETWORK) && arrivals.exempt(request);
        boolean overdue =
                passes.grace(request).filter(left -> left.over(clock.instant())).isPresent();
        if (!overdue && gate.holds(pass, lastUsed, here)) {
            passes.noteUse(request, lastUsed);
            return Standing.inside(pass);
        }
        Optional<Standing> taken = changeover.alone(
                pass.caller(),
                () -> passes.pass(request).filter(pass::equals).map(same -> takeAway(request, same, known)));
        return taken.orElseGet(() -> standInSession(request, known));
    }

    private Standing takeAway(HttpServletRequest request, Pass pass, Optional<String> known) {
        passes.clear(request);
        witness.saw(SecurityEvent.Type.SESSION_EXPIRED, pass.caller());
        return known.isPresent() && loginPage.hostsOwn() ? meet(request, known.get()) : demote(request, pass);
    }

    /** Asks for the second factor again; a caller of ours who no longer has one signs in again. */
    private Standing demote(HttpServletRequest request, Pass pass) {
        return gate.asksAgain(arrivals.seen(request, pass.caller(), pass.groups()::contains))
                ? holdBack(request, pass.caller(), pass.groups(), Decision.CHALLENGE)
                : Standing.OUTSIDE;
    }

    /** Somebody whom the application signed in by itself. */
    private Standing meet(HttpServletRequest request, String caller) {
        boolean ourRoom = Room.of(request).isPresent();
        if (!ourRoom && hostsTokens.suffice(request)) {
            return Standing.OUTSIDE;
        }
        Optional<Decision> overdue = passes.expired(request)
                .filter(halfWay -> halfWay.caller().equals(caller))
                .map(HalfWay::decision);
        if (overdue.isPresent()) {
            return Standing.barred(overdue.get());
        }
        Admission admission = gate.arrive(arrivals.seen(request, caller, identification.groups(request)));
        if (ourRoom && admission.decision() == Decision.CHALLENGE && LateAnswer.is(request)) {
            return Standing.barred(admission.decision());
        }
        return ourRoom || request.getSession(false) != null
                ? arrive(request, caller, Set.of(), admission)
                : meetWithoutSession(request, caller, admission);
    }

    /** A session is made for somebody who can answer in it, and for nobody else. */
    private Standing meetWithoutSession(HttpServletRequest request, String caller, Admission admission) {
        if (admission.decision() != Decision.PASS) {
            return Accepts.browser(request)
                    ? arrive(request, caller, Set.of(), admission)
                    : Standing.barred(admission.decision());
        }
        boolean barred = admission.instead().isEmpty() && addressRule.bars(request, caller);
        return barred ? Standing.barred(Decision.ENROLL) : Standing.OUTSIDE;
    }

    /** Lets a caller in whose password was right, or keeps the caller between the doors. */
    Standing arrive(HttpServletRequest request, String caller, Set<String> groups) {
        return arrive(request, caller, groups, gate.arrive(arrivals.withPassword(request, caller, groups::contains)));
    }

    private Standing arrive(HttpServletRequest request, String caller, Set<String> groups, Admission admission) {
        if (admission.decision() != Decision.PASS) {
            return holdBack(request, caller, groups, admission.decision());
        }
        Pass pass = gate.admit(caller, groups, admission);
        passes.admit(request, pass);
        passes.keep(request, admission.grace());
        witness.saw(SecurityEvent.Type.SESSION_CREATED, caller);
        return Standing.inside(pass);
    }

    private Standing holdBack(HttpServletRequest request, String caller, Set<String> groups, Decision decision) {
        HalfWay halfWay = gate.holdBack(caller, groups, decision);
        passes.holdBack(request, halfWay);
        return Standing.between(halfWay);
    }

    /** Shows a caller out whose half-way login ran out of time; false when there was none. */
    boolean sawExpire(HttpServletRequest request) throws ServletException {
        boolean expired = passes.expired(request).isPresent();
        if (expired) {
            showOut(request);
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

    /** Shows a caller out who did not get through; an application that knows the caller by itself forgets it, too. */
    void showOut(HttpServletRequest request) throws ServletException {
        leave(request);
        request.logout();
        HttpSession session = request.getSession(false);
        if (loginPage.hostsOwn() && session != null) {
            session.invalidate();
        }
    }

    /**
     * Notices that the application signed its caller out while it answered.
     *
     * @param atSignOut whether that is what the page is for: a cookie that was taken back is still in this request
     */
    void noticeSignOut(HttpServletRequest request, Optional<String> known, boolean atSignOut) {
        boolean over = known.isPresent() && !request.isAsyncStarted();
        boolean meant = atSignOut && loginPage.hostsOwn();
        if (over && (meant || identification.caller(request).isEmpty())) {
            leave(request);
        }
    }

    /** Whom the application knows, by whatever login it has. */
    Optional<String> known(HttpServletRequest request) {
        return identification.caller(request);
    }

    /** Forgets a half-way login of that id. */
    void forget(HalfWay halfWay) {
        gate.letGo(halfWay);
    }

    /** Forgets the caller's half-way login and pass. */
    void leave(HttpServletRequest request) {
        passes.halfWay(request).ifPresent(gate::letGo);
        passes.pass(request).ifPresent(pass -> witness.saw(SecurityEvent.Type.SESSION_ENDED, pass.caller()));
        passes.clear(request);
    }
}
