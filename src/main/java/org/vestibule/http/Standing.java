package org.vestibule.http;

import java.util.Optional;
import org.vestibule.flow.Decision;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;

/**
 * Where a caller stands: outside, between the doors, or inside.
 *
 * @param pass present inside
 * @param halfWay present between the doors
 * @param barred present where a caller must be turned aside who cannot answer now: a client without a session, or one whose
 *     half-way login ran out of time
 * @param newcomer whether the caller became known with this very request, which may be the one with the password
 * @param by what tells it
 */
record Standing(
        Optional<Pass> pass, Optional<HalfWay> halfWay, Optional<Decision> barred, boolean newcomer, Evidence by) {

    /** What tells where a caller stands. */
    enum Evidence {
        /** The session, or what the application knows. */
        SESSION,
        /** A temporary token in the body. */
        TEMP_TOKEN,
        /** An access token in the header. */
        ACCESS_TOKEN
    }

    static final Standing OUTSIDE =
            new Standing(Optional.empty(), Optional.empty(), Optional.empty(), false, Evidence.SESSION);

    static Standing inside(Pass pass) {
        return new Standing(Optional.of(pass), Optional.empty(), Optional.empty(), false, Evidence.SESSION);
    }

    static Standing byAccessToken(Pass pass) {
        return new Standing(Optional.of(pass), Optional.empty(), Optional.empty(), false, Evidence.ACCESS_TOKEN);
    }

    static Standing byTempToken(HalfWay halfWay) {
        return new Standing(Optional.empty(), Optional.of(halfWay), Optional.empty(), false, Evidence.TEMP_TOKEN);
    }

    static Standing between(HalfWay halfWay) {
        return new Standing(Optional.empty(), Optional.of(halfWay), Optional.empty(), false, Evidence.SESSION);
    }

    static Standing barred(Decision decision) {
        return new Standing(Optional.empty(), Optional.empty(), Optional.of(decision), false, Evidence.SESSION);
    }

    Standing ofNewcomer() {
        return new Standing(pass, halfWay, barred, true, by);
    }

    /** Whether a session holds it, rather than something that the request brought. */
    boolean inSession() {
        return by == Evidence.SESSION;
    }

    boolean hasAccessToken() {
        return by == Evidence.ACCESS_TOKEN;
    }

    boolean hasTempToken() {
        return by == Evidence.TEMP_TOKEN;
    }

    boolean passed() {
        return pass.isPresent();
    }

    /** Whether the caller may not go on. */
    boolean held() {
        return halfWay.isPresent() || barred.isPresent();
    }

    /** Whether the caller may do what the decision asks for, here and now. */
    boolean between(Decision decision) {
        return halfWay.isPresent() && halfWay.get().decision() == decision;
    }

    /** Whether an enrollment is what the caller is held for. */
    boolean mustEnroll() {
        return halfWay.map(HalfWay::decision).or(() -> barred).orElse(Decision.PASS) == Decision.ENROLL;
    }

    /** Who it is; throws outside. */
    String caller() {
        return pass.map(Pass::caller).or(() -> halfWay.map(HalfWay::caller)).orElseThrow();
    }
}
