package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.factor.Factors;
import org.vestibule.flow.Challenge.Asked;
import org.vestibule.flow.Decision;
import org.vestibule.flow.GraceLeft;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;
import org.vestibule.flow.SecurityEvent;

/** From a visit to a question, and from a proven second factor to a pass. */
@Dependent
final class Recognition {

    private final Passes passes;
    private final KnownBrowser knownBrowser;
    private final Doorkeeper doorkeeper;
    private final Bearer bearer;
    private final Witness witness;
    private final Factors factors;

    @Inject
    Recognition(
            Passes passes,
            KnownBrowser knownBrowser,
            Doorkeeper doorkeeper,
            Bearer bearer,
            Witness witness,
            Factors factors) {
        this.passes = passes;
        this.knownBrowser = knownBrowser;
        this.doorkeeper = doorkeeper;
        this.bearer = bearer;
        this.witness = witness;
        this.factors = factors;
    }

    Asked asked(Visit visit) {
        Optional<String> halfWayId = visit.standing().halfWay().map(HalfWay::id);
        String login = halfWayId.orElseGet(() -> session(visit.standing()));
        return new Asked(visit.caller(), halfWayId, knownBrowser.knows(visit.request(), visit.caller()), login);
    }

    /** A caller inside is told from the same caller's other sessions by when the password was right. */
    private static String session(Standing standing) {
        return "inside since " + standing.pass().map(Pass::signedInAt).orElseThrow();
    }

    /** Gives a pass for a second factor that was proven by that method just now, and remembers the browser. */
    Pass proven(Visit visit, long epoch, String method, Instant at) {
        Standing standing = visit.standing();
        Pass pass = standing.halfWay()
                .map(halfWay -> Pass.byBoth(halfWay, epoch, method, at))
                .orElseGet(() -> standing.pass().orElseThrow().answeredAgain(epoch, method, at))
                .inWords(factors.words(method));
        if (standing.hasTempToken()) {
            letIn(visit, pass, Optional.empty());
        } else if (!bearer.replacesSession(visit)) {
            admit(visit, pass);
        }
        knownBrowser.remember(visit.request(), visit.reply().response(), pass.caller());
        return pass;
    }

    /** Keeps a caller between the doors who gave a recovery pass, now for a setup, until that moment. */
    void heldForSetup(Visit visit, Instant until) {
        if (visit.standing().inSession()) {
            HalfWay was = visit.standing().halfWay().orElseThrow();
            passes.holdBack(
                    visit.request(),
                    new HalfWay(
                            was.id(),
                            was.caller(),
                            was.groups(),
                            was.epoch(),
                            Decision.ENROLL,
                            was.startedAt(),
                            until));
        }
    }

    /** Puts somebody into the session who comes from elsewhere, unless tokens take its place. */
    void letIn(Visit visit, Pass pass, Optional<GraceLeft> grace) {
        if (!bearer.replacesSession(visit)) {
            doorkeeper.makeRoom(visit.request(), pass.caller());
            admit(visit, pass);
            passes.keep(visit.request(), grace);
        }
    }

    private void admit(Visit visit, Pass pass) {
        passes.admit(visit.request(), pass);
        witness.saw(SecurityEvent.Type.SESSION_CREATED, pass.caller());
    }

    /** The epoch in which the visit began. */
    static long epoch(Standing standing) {
        return standing.halfWay()
                .map(HalfWay::epoch)
                .or(() -> standing.pass().map(Pass::epoch))
                .orElseThrow();
    }

    /** Gives a caller who stays inside another pass; a program gets tokens for it with the answer. */
    void renew(Visit visit, Pass pass) {
        if (!bearer.replacesSession(visit)) {
            passes.renew(visit.request(), pass);
            witness.saw(SecurityEvent.Type.SESSION_RENEWED, pass.caller());
        }
    }

    /** Forgets a half-way login that has ended, unless another request of this session was admitted meanwhile. */
    boolean dropped(Visit visit) {
        return visit.standing().hasTempToken()
                || visit.standing()
                        .halfWay()
                        .map(halfWay -> passes.drop(visit.request(), halfWay))
                        .orElse(false);
    }
}
