package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.Callers;
import org.vestibule.store.Digest;
import org.vestibule.store.Disavowals;
import org.vestibule.store.Transactions;
import org.vestibule.store.TrustedBrowsers;

/**
 * "This was not me": what a caller says by a link in a mail when somebody else has the password.
 *
 * <p>It ends every pass, access and refresh token of the caller, by the epoch, and every trusted browser. The token in the
 * link is random, opens nothing, is good for {@link #LIFE} and once; the store has a digest of it. Thread-safe.
 */
@Dependent
public final class Disavowal {

    /** So long a link is good. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final int SECRET_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;

    private final Disavowals links;
    private final Callers callers;
    private final TrustedBrowsers browsers;
    private final Changes changes;
    private final Epochs epochs;
    private final RandomCodes random;
    private final Clock clock;

    @Inject
    public Disavowal(
            Disavowals links,
            Callers callers,
            TrustedBrowsers browsers,
            Transactions transactions,
            Epochs epochs,
            RandomCodes random,
            Reporter reporter,
            @VestibuleTime Clock clock) {
        this.links = links;
        this.callers = callers;
        this.browsers = browsers;
        this.changes = new Changes(transactions, reporter);
        this.epochs = epochs;
        this.random = random;
        this.clock = clock;
    }

    /** The token of a new link, for a caller who has, or had, a second factor. */
    public String token(String caller) {
        String token = random.text(SECRET_BYTES);
        Instant now = clock.instant();
        links.keep(Digest.of(token), caller, now, now.plus(LIFE));
        return token;
    }

    /** Whether a token is good; looking changes nothing. */
    public boolean isGood(String token) {
        return caller(token).isPresent();
    }

    /**
     * Does what the link is for.
     *
     * @return whose link it was; empty when it was none, used, or too old
     */
    public Optional<String> use(String token) {
        Optional<String> caller = caller(token);
        if (caller.isEmpty() || !changes.commitIf(() -> ended(token, caller.get()), disavowed(caller.get()))) {
            return Optional.empty();
        }
        epochs.forget(caller.get());
        return caller;
    }

    private SecurityEvent disavowed(String caller) {
        return new SecurityEvent(SecurityEvent.Type.PASSWORD_DISAVOWED, caller, "", clock.instant());
    }

    private Optional<String> caller(String token) {
        return token.length() == TOKEN_LENGTH ? links.caller(Digest.of(token), clock.instant()) : Optional.empty();
    }

    private boolean ended(String token, String caller) {
        Instant now = clock.instant();
        boolean used = links.use(Digest.of(token), now);
        if (used) {
            callers.turn(caller);
            browsers.revokeAll(caller, now);
        }
        return used;
    }
}
