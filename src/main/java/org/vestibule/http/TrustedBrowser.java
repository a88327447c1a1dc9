package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.vestibule.flow.BrowserTrust;
import org.vestibule.flow.BrowserTrust.Crossing;
import org.vestibule.flow.BrowserTrust.Place;
import org.vestibule.flow.BrowserTrust.Ticket;
import org.vestibule.flow.Decision;
import org.vestibule.flow.HalfWay;
import org.vestibule.flow.Pass;
import org.vestibule.store.KeyedDigest;
import org.vestibule.store.Keys;

/**
 * The cookie in which a browser keeps that it is trusted, one for each caller who uses it.
 *
 * <p>It is only carried here; what it is worth decides {@link BrowserTrust}, and only ever right after a password.
 */
@Dependent
final class TrustedBrowser {

    private final BrowserTrust trust;
    private final CallerCookie cookie;
    private final Passes passes;
    private final ClientAddress clientAddress;

    @Inject
    TrustedBrowser(BrowserTrust trust, Keys keys, Passes passes, ClientAddress clientAddress) {
        this.trust = trust;
        this.cookie = new CallerCookie("vestibule-d-", new KeyedDigest(keys, "trusted-browser-name"));
        this.passes = passes;
        this.clientAddress = clientAddress;
    }

    /** Where somebody stands whom the application signed in by itself just now: inside, if the browser is trusted. */
    Standing meet(HttpServletRequest request, HttpServletResponse response, Standing standing) {
        return standing.newcomer() && takesCookies(request, response) ? arrive(request, response, standing) : standing;
    }

    /** What is included cannot set one, and a ticket that got lost would look like a copy the next time. */
    private static boolean takesCookies(HttpServletRequest request, HttpServletResponse response) {
        return request.getDispatcherType() != DispatcherType.INCLUDE && !response.isCommitted();
    }

    /** Where somebody stands whose password was right just now: inside, if the browser is trusted. */
    Standing arrive(HttpServletRequest request, HttpServletResponse response, Standing standing) {
        if (!standing.inSession() || !standing.between(Decision.CHALLENGE)) {
            return standing;
        }
        Optional<Pass> pass = cross(request, response, standing.halfWay().orElseThrow());
        pass.ifPresent(given -> passes.admit(request, given));
        return pass.map(Standing::inside).orElse(standing);
    }

    /** The pass of a half-way caller whose browser is trusted; the cookie is replaced. */
    Optional<Pass> cross(HttpServletRequest request, HttpServletResponse response, HalfWay halfWay) {
        Optional<Crossing> crossing = shown(request, halfWay.caller())
                .flatMap(shown -> trust.cross(halfWay, shown.getValue(), place(request)));
        crossing.flatMap(Crossing::next).ifPresent(next -> keep(request, response, halfWay.caller(), next));
        return crossing.map(Crossing::pass);
    }

    /** Trusts the browser of a caller who answered at a sign-in, if the caller asked for it with the answer. */
    void trustIfAsked(Visit visit, Pass pass) {
        if (visit.standing().halfWay().isPresent() && isAskedFor(visit)) {
            HttpServletRequest request = visit.request();
            Optional<String> before = shown(request, pass.caller()).map(Cookie::getValue);
            trust.trust(pass, before, place(request))
                    .ifPresent(ticket -> keep(request, visit.reply().response(), pass.caller(), ticket));
        }
    }

    /** Whether the box was ticked. */
    static boolean isAskedFor(Visit visit) {
        return List.of("true", "on", "1").contains(visit.form().text("trust"));
    }

    /** How many days the browser would be trusted; 0 where that is not offered to this visit. */
    long daysOffered(Visit visit) {
        return visit.standing().between(Decision.CHALLENGE) ? trust.days() : 0;
    }

    /** The id of this browser among the caller's trusted ones; empty when it brings none. */
    Optional<String> id(HttpServletRequest request, String caller) {
        return shown(request, caller).map(Cookie::getValue).flatMap(BrowserTrust::id);
    }

    /** Takes the cookie back. */
    void forget(HttpServletRequest request, HttpServletResponse response, String caller) {
        shown(request, caller).ifPresent(shown -> CallerCookie.takeBack(request, response, shown));
    }

    private void keep(HttpServletRequest request, HttpServletResponse response, String caller, Ticket ticket) {
        cookie.give(request, response, caller, ticket.value(), (int) ticket.seconds());
    }

    private Optional<Cookie> shown(HttpServletRequest request, String caller) {
        return trust.isOffered() ? cookie.shown(request, caller).findFirst() : Optional.empty();
    }

    private Place place(HttpServletRequest request) {
        return new Place(BrowserName.of(request.getHeader("User-Agent")), MaskedAddress.of(clientAddress.of(request)));
    }
}
