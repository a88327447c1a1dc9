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
 */
record Standing(Optional<Pass> pass, Optional<HalfWay> halfWay) {

    static final Standing OUTSIDE = new Standing(Optional.empty(), Optional.empty());

    static Standing inside(Pass pass) {
        return new Standing(Optional.of(pass), Optional.empty());
    }

    static Standing between(HalfWay halfWay) {
        return new Standing(Optional.empty(), Optional.of(halfWay));
    }

    boolean passed() {
        return pass.isPresent();
    }

    boolean held() {
        return halfWay.isPresent();
    }

    boolean held(Decision decision) {
        return halfWay.isPresent() && halfWay.get().decision() == decision;
    }

    /** Who it is; throws outside. */
    String caller() {
        return pass.map(Pass::caller).or(() -> halfWay.map(HalfWay::caller)).orElseThrow();
    }
}
