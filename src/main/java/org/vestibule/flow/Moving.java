package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.vestibule.factor.Factors;
import org.vestibule.factor.OldSecret;
import org.vestibule.factor.OldSecrets;
import org.vestibule.factor.TotpFactor;
import org.vestibule.store.Enrollment;
import org.vestibule.store.Moves;
import org.vestibule.store.StoreUnavailable;

/**
 * The move of a caller's old secret, where the application has {@link OldSecrets}: when the caller first arrives, and once.
 *
 * <p>Without that bean nothing is asked and nothing is read. Where it cannot be asked, nobody gets in: a caller whose second
 * factor is not known is not one without. Thread-safe.
 */
@Dependent
public final class Moving {

    private final List<OldSecrets> old;
    private final TotpFactor totp;
    private final Factors factors;
    private final Moves moves;
    private final Epochs epochs;
    private final Reporter reporter;
    private final Clock clock;

    @Inject
    Moving(
            Instance<OldSecrets> old,
            TotpFactor totp,
            Factors factors,
            Moves moves,
            Epochs epochs,
            Reporter reporter,
            @VestibuleTime Clock clock) {
        this(old.stream().toList(), totp, factors, moves, epochs, reporter, clock);
    }

    public Moving(
            List<OldSecrets> old,
            TotpFactor totp,
            Factors factors,
            Moves moves,
            Epochs epochs,
            Reporter reporter,
            Clock clock) {
        this.old = old;
        this.totp = totp;
        this.factors = factors;
        this.moves = moves;
        this.epochs = epochs;
        this.reporter = reporter;
        this.clock = clock;
    }

    /** Moves the caller's old secret, if that was never asked for. */
    void move(String caller) {
        if (old.isEmpty() || moves.moved(caller)) {
            return;
        }
        // Whoever has a second factor here already needs no old one, now or after it is removed.
        Optional<OldSecret> secret = factors.enrolled(caller) ? Optional.empty() : ask(caller);
        Optional<Enrollment> active = secret.map(one -> totp.adopt(caller, one, clock.instant()));
        if (moves.move(caller, active, clock.instant()) && active.isPresent()) {
            epochs.forget(caller);
            reporter.report(
                    new SecurityEvent(SecurityEvent.Type.ENROLLMENT_IMPORTED, caller, totp.method(), clock.instant()));
        }
    }

    private Optional<OldSecret> ask(String caller) {
        try {
            return old.stream().flatMap(one -> one.of(caller).stream()).findFirst();
        } catch (RuntimeException e) {
            throw new StoreUnavailable("The application could not tell a caller's old secret", e);
        }
    }
}
