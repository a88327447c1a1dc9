package org.vestibule.flow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestibule.Settings;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.Digest;
import org.vestibule.store.HalfWayLogins;
import org.vestibule.store.Transactions;
import org.vestibule.store.TrustedBrowsers;
import org.vestibule.store.TrustedBrowsers.Browser;
import org.vestibule.store.TrustedBrowsers.Use;

/**
 * Browsers that a caller lets in without the second factor for a while: a convenience below AAL2 (NIST SP 800-63B-4 section
 * 2.2), off by default.
 *
 * <p>After the right password such a browser shows a ticket, of which the store has a digest. The ticket is replaced at each
 * use, by one statement; one that was replaced a while ago was copied, and ends the trust. Whoever comes in by it has proven
 * a password and no more, and the {@link Pass} says so. Thread-safe.
 */
@Dependent
public final class BrowserTrust {

    private static final Pattern TICKET = Pattern.compile("v1\\.([A-Za-z0-9_-]{16})\\.([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 12;
    private static final int SECRET_BYTES = 32;

    private final Settings settings;
    private final TrustedBrowsers browsers;
    private final HalfWayLogins halfWays;
    private final Changes changes;
    private final RandomCodes random;
    private final Reporter reporter;
    private final Clock clock;

    @Inject
    public BrowserTrust(
            Settings settings,
            TrustedBrowsers browsers,
            HalfWayLogins halfWays,
            Transactions transactions,
            RandomCodes random,
            Reporter reporter,
            @VestibuleTime Clock clock) {
        this.settings = settings;
        this.browsers = browsers;
        this.halfWays = halfWays;
        this.changes = new Changes(transactions, reporter);
        this.random = random;
        this.reporter = reporter;
        this.clock = clock;
    }

    /** What is told of a browser: its family and platform, and its address, masked. */
    public record Place(String name, String address) {}

    /** What a browser keeps of being trusted; {@code toString} does not show it. */
    public record Ticket(String value, long seconds) {
        @Override
        public String toString() {
            return "Ticket";
        }
    }

    /**
     * A sign-in that needs no second factor.
     *
     * @param next the ticket to keep in place of the one that was shown; empty where another request just got it
     */
    public record Crossing(Pass pass, Optional<Ticket> next) {}

    /** Whether a browser can be trusted at all. */
    public boolean isOffered() {
        return settings.browsers().trustsAny();
    }

    /** How many days one is trusted. */
    public long days() {
        return settings.browsers().trusted().toDays();
    }

    /**
     * Trusts a browser in which the second factor was proven just now.
     *
     * @param shown a ticket that it has already, which the new one replaces
     * @return empty when nobody is trusted, or the caller's factors were changed meanwhile
     */
    public Optional<Ticket> trust(Pass pass, Optional<String> shown, Place place) {
        if (!isOffered() || pass.answeredAt().isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        shown.flatMap(BrowserTrust::id).ifPresent(old -> browsers.revoke(pass.caller(), old));
        String id = random.text(ID_BYTES);
        String secret = random.text(SECRET_BYTES);
        Instant end = now.plus(settings.browsers().trusted());
        Browser browser = new Browser(
                id, pass.caller(), pass.epoch(), Digest.of(secret), place.name(), place.address(), now, now, end);
        boolean kept = changes.commitIf(
                () -> browsers.keep(browser, now), event(SecurityEvent.Type.BROWSER_TRUSTED, pass.caller()));
        return kept ? Optional.of(ticket(id, secret, end, now)) : Optional.empty();
    }

    /** Lets a half-way caller in whose browser shows a ticket; empty when the second factor is to be asked for. */
    public Optional<Crossing> cross(HalfWay halfWay, String shown, Place place) {
        Matcher ticket = TICKET.matcher(shown);
        if (!isOffered() || halfWay.decision() != Decision.CHALLENGE || !ticket.matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Use use = new Use(
                ticket.group(1), halfWay.caller(), halfWay.epoch(), Digest.of(ticket.group(2)), place.address(), now);
        Optional<Browser> known = known(use);
        return known.isEmpty() ? Optional.empty() : cross(halfWay, use, known.get());
    }

    private Optional<Browser> known(Use use) {
        return browsers.of(use.caller(), use.epoch(), use.now()).stream()
                .filter(browser -> browser.id().equals(use.id()))
                .findFirst();
    }

    private Optional<Crossing> cross(HalfWay halfWay, Use use, Browser browser) {
        String secret = random.text(SECRET_BYTES);
        SecurityEvent admitted =
                new SecurityEvent(SecurityEvent.Type.ADMITTED, halfWay.caller(), Pass.TRUSTED_BROWSER, use.now());
        if (changes.commitIf(() -> browsers.rotate(use, Digest.of(secret)) && finished(halfWay, use), admitted)) {
            return crossed(halfWay, Optional.of(ticket(use.id(), secret, browser.expiresAt(), use.now())));
        }
        if (browsers.inGrace(use)) {
            return changes.commitIf(() -> finished(halfWay, use), admitted)
                    ? crossed(halfWay, Optional.empty())
                    : Optional.empty();
        }
        // What was right but for the half-way login, which another request has finished, is no copy.
        if (!isCurrent(use)) {
            endReused(use);
        }
        return Optional.empty();
    }

    private boolean finished(HalfWay halfWay, Use use) {
        return halfWays.finish(halfWay.id(), use.now());
    }

    private boolean isCurrent(Use use) {
        return known(use)
                .filter(browser -> browser.digest().equals(use.digest()))
                .isPresent();
    }

    private void endReused(Use use) {
        if (browsers.revoke(use.caller(), use.id())) {
            report(SecurityEvent.Type.DEVICE_TOKEN_REUSE, use.caller());
        }
    }

    private static Optional<Crossing> crossed(HalfWay halfWay, Optional<Ticket> next) {
        return Optional.of(new Crossing(Pass.byTrustedBrowser(halfWay), next));
    }

    private static Ticket ticket(String id, String secret, Instant end, Instant now) {
        return new Ticket("v1." + id + "." + secret, end.getEpochSecond() - now.getEpochSecond());
    }

    /** The browsers that the caller of a pass trusts, the one used last first. */
    public List<Browser> of(Pass pass) {
        return isOffered() ? browsers.of(pass.caller(), pass.epoch(), clock.instant()) : List.of();
    }

    /** The id in a ticket; empty when it is none. */
    public static Optional<String> id(String shown) {
        Matcher ticket = TICKET.matcher(shown);
        return ticket.matches() ? Optional.of(ticket.group(1)) : Optional.empty();
    }

    /** Forgets one of the caller's; false when the caller has none of that id. */
    public boolean revoke(String caller, String id) {
        boolean revoked = browsers.revoke(caller, id);
        if (revoked) {
            report(SecurityEvent.Type.BROWSER_REVOKED, caller);
        }
        return revoked;
    }

    /**
     * Forgets all of a caller's, for the caller, an administrator, or after a change of the password.
     *
     * @return how many were good until then
     */
    public int revokeAll(String caller) {
        int revoked = browsers.revokeAll(caller, clock.instant());
        if (revoked > 0) {
            report(SecurityEvent.Type.BROWSER_REVOKED, caller);
        }
        return revoked;
    }

    private void report(SecurityEvent.Type type, String caller) {
        reporter.report(event(type, caller));
    }

    private SecurityEvent event(SecurityEvent.Type type, String caller) {
        return new SecurityEvent(type, caller, "", clock.instant());
    }
}
