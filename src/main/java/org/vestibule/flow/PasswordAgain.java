package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** The password, asked again of somebody who is signed in, with a count of its own: a found session is no place to guess. */
@Dependent
public final class PasswordAgain {

    private final Throttle throttle;
    private final Clock clock;

    @Inject
    public PasswordAgain(Throttle throttle, @VestibuleTime Clock clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Takes an attempt and only then looks; false also when there is none to take. */
    public boolean isRight(String caller, BooleanSupplier check) {
        Throttle.Charge charge = throttle.take(caller, Bucket.PASSWORD);
        if (charge.refusal().isPresent() || !check.getAsBoolean()) {
            return false;
        }
        throttle.forgive(caller, Bucket.PASSWORD, charge);
        return true;
    }

    /** The pass of a caller who gave the password just now; what else was proven, and when, stays as it was. */
    public Pass confirmed(Pass pass) {
        return pass.signedInAgain(clock.instant());
    }
}
