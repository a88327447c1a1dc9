package org.vestibule.http;

import jakarta.ejb.ApplicationException;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestibule.flow.StepUp;

/**
 * The refusal of {@link RequireSecondFactor}: nothing of what it guards was done, and a transaction is rolled back.
 *
 * <p>In a request let it go by, wrapped or not: the filter turns it into the way to the challenge and back. Outside of one, in
 * a timer, a remote call or another thread, where nobody can be asked, it is the answer.
 */
@ApplicationException(rollback = true)
public class SecondFactorRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private final StepUp demand;

    public SecondFactorRequired(StepUp demand) {
        super("A second factor is required that was proven in the last "
                + demand.maxAge().toSeconds() + " seconds");
        this.demand = demand;
    }

    /** What was demanded. */
    public StepUp demand() {
        return demand;
    }

    /** The refusal among the causes of what came out of the application. */
    static Optional<SecondFactorRequired> in(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SecondFactorRequired.class::isInstance)
                .map(SecondFactorRequired.class::cast)
                .findFirst();
    }
}
