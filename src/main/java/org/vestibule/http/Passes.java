package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vestibule.Settings;
import org.vestibule.flow.GraceLeft;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;
import org.vestibule.flow.VestibuleTime;
import org.vestibule.otp.RandomCodes;

/**
 * What the HTTP session remembers of a caller: a pass, or a half-way login, never both.
 *
 * <p>Each change of it comes with a new session id, so that an id that was planted or seen before is worth nothing after.
 * An attribute that is not what we put there counts as none, and so does all of a session that another request has ended
 * meanwhile. Thread-safe as far as the session is.
 */
@Dependent
final class Passes {

    private static final Logger LOG = System.getLogger("org.vestibule");
    private static final String PASS = "vestibule.pass";
    private static final String HALF_WAY = "vestibule.halfWay";
    private static final String LAST_USED = "vestibule.lastUsed";
    private static final String GRACE = "vestibule.grace";
    private static final String ROTATING = "vestibule.rotating";
    private static final String ROTATED = "vestibule.rotated";
    private static final Set<String> LOGINS_AT_EACH_REQUEST =
            Set.of(HttpServletRequest.BASIC_AUTH, HttpServletRequest.DIGEST_AUTH, HttpServletRequest.CLIENT_CERT_AUTH);

    /** The last use is written down at most so often: a session that is written is a session that is replicated. */
    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);

    private final Settings settings;
    private final RandomCodes random;
    private final Clock clock;

    @Inject
    Passes(Settings settings, RandomCodes random, @VestibuleTime Clock clock) {
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    Optional<Pass> pass(HttpServletRequest request) {
        if (attribute(request, ROTATED, Boolean.class).isPresent()) {
            settle(request);
        }
        return attribute(request, PASS, Pass.class);
    }

    /** The half-way login, unless its time is over. */
    Optional<HalfWay> halfWay(HttpServletRequest request) {
        return attribute(request, HALF_WAY, HalfWay.class).filter(halfWay -> !halfWay.expired(clock.instant()));
    }

    /** A half-way login whose time is over. */
    Optional<HalfWay> expired(HttpServletRequest request) {
        return attribute(request, HALF_WAY, HalfWay.class).filter(halfWay -> halfWay.expired(clock.instant()));
    }

    /** When the pass was last used, to the minute. */
    Instant lastUsed(HttpServletRequest request) {
        return attribute(request, LAST_USED, Long.class)
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }

    void noteUse(HttpServletRequest request, Instant lastUsed) {
        Instant now = clock.instant();
        if (Duration.between(lastUsed, now).compareTo(NOTE_USE_EVERY) > 0) {
            request.getSession().setAttribute(LAST_USED, now.toEpochMilli());
        }
    }

    /** Puts a caller inside, under a new session id. The pass is there before the half-way login goes. */
    void admit(HttpServletRequest request, Pass pass) {
        HttpSession session = freshSession(request);
        session.setAttribute(LAST_USED, clock.millis());
        session.setAttribute(PASS, pass);
        session.removeAttribute(HALF_WAY);
        session.removeAttribute(GRACE);
    }

    /** Keeps with the pass what is left of the grace that it was given in. */
    void keep(HttpServletRequest request, Optional<GraceLeft> grace) {
        grace.ifPresent(left -> request.getSession().setAttribute(GRACE, left));
    }

    /** What was left of the caller's grace at the sign-in. */
    Optional<GraceLeft> grace(HttpServletRequest request) {
        return attribute(request, GRACE, GraceLeft.class);
    }

    /** Puts a caller between the doors, under a new session id. */
    void holdBack(HttpServletRequest request, HalfWay halfWay) {
        HttpSession session = freshSession(request);
        session.setAttribute(HALF_WAY, halfWay);
        session.removeAttribute(PASS);
        session.removeAttribute(LAST_USED);
        session.removeAttribute(GRACE);
    }

    /** Changes the pass of a caller who stays inside. */
    void renew(HttpServletRequest request, Pass pass) {
        request.getSession().setAttribute(PASS, pass);
    }

    /** Takes this half-way login away, and no other; false when the session has gone on to a pass. */
    boolean drop(HttpServletRequest request, HalfWay halfWay) {
        if (attribute(request, HALF_WAY, HalfWay.class).filter(halfWay::equals).isPresent()) {
            request.getSession().removeAttribute(HALF_WAY);
        }
        return pass(request).isEmpty();
    }

    /** The session got another id; if somebody else gave it, a login did, most likely. */
    static void rotated(HttpSession session) {
        if (session.getAttribute(ROTATING) == null) {
            session.setAttribute(ROTATED, true);
        }
    }

    /**
     * Whoever comes after a login has no pass; but where the password comes with each request, each of them is a login. The mark
     * goes last: two requests may settle the same.
     */
    private static void settle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (request.getAuthType() == null || !LOGINS_AT_EACH_REQUEST.contains(request.getAuthType())) {
            session.removeAttribute(PASS);
        }
        session.removeAttribute(ROTATED);
    }

    /** Puts a caller outside; the session and what the host keeps in it stay. */
    void clear(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        try {
            session.removeAttribute(PASS);
            session.removeAttribute(HALF_WAY);
            session.removeAttribute(LAST_USED);
            session.removeAttribute(GRACE);
        } catch (IllegalStateException endedMeanwhile) {
            LOG.log(Level.DEBUG, "The session has ended meanwhile", endedMeanwhile);
        }
    }

    private HttpSession freshSession(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (settings.rotateSessionId()) {
            session.setAttribute(ROTATING, true);
            request.changeSessionId();
            session.removeAttribute(ROTATING);
        }
        CsrfToken.renew(session, random);
        return session;
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        HttpSession session = request.getSession(false);
        try {
            return session == null
                    ? Optional.empty()
                    : Optional.ofNullable(session.getAttribute(name))
                            .filter(type::isInstance)
                            .map(type::cast);
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }
}
