package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.vestibule.flow.Pass;
import org.vestibule.token.AccessTokens;
import org.vestibule.token.AccessTokens.Reading;
import org.vestibule.token.Grants;
import org.vestibule.token.Grants.Grant;

/**
 * Programs that carry an access token of ours instead of a session (RFC 6750), or ask for one.
 *
 * <p>Only where Vestibule is the application's login. A token is taken from the {@code Authorization} header and from nowhere
 * else. A request that brings one of ours is judged by it alone: what a session beside it says does not count.
 */
@Dependent
final class Bearer {

    private static final String STRATEGY = "X-Auth-Strategy";
    private static final String SCHEME = "Bearer ";
    private static final String READ = Bearer.class.getName();

    private final AccessTokens accessTokens;
    private final Grants grants;
    private final LoginPage loginPage;
    private final Arrivals arrivals;

    @Inject
    Bearer(AccessTokens accessTokens, Grants grants, LoginPage loginPage, Arrivals arrivals) {
        this.accessTokens = accessTokens;
        this.grants = grants;
        this.loginPage = loginPage;
        this.arrivals = arrivals;
    }

    /** Whether the request says that tokens are wanted, or brings one. */
    static boolean speaks(HttpServletRequest request) {
        return carries(request) || "bearer".equalsIgnoreCase(request.getHeader(STRATEGY));
    }

    /** Whether the request brings a bearer token, ours or not. */
    static boolean carries(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Where the caller stands by the token; empty when the request brings none of ours. */
    Optional<Standing> standing(HttpServletRequest request) {
        if (loginPage.hostsOwn() || !carries(request)) {
            return Optional.empty();
        }
        Reading reading = read(request);
        if (reading instanceof Reading.Good good) {
            return Optional.of(grants.holds(good, arrivals.exempt(request))
                    .map(Standing::byAccessToken)
                    .orElse(Standing.OUTSIDE));
        }
        return reading instanceof Reading.Bad ? Optional.of(Standing.OUTSIDE) : Optional.empty();
    }

    /** A request is asked about its token several times; the signature is looked at once. */
    private Reading read(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof Reading reading) {
            return reading;
        }
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        Reading reading = headers.size() == 1
                ? accessTokens.read(headers.get(0).substring(SCHEME.length()).strip())
                : new Reading.Bad();
        request.setAttribute(READ, reading);
        return reading;
    }

    /** Whether the caller is to be known by tokens and not by a session. */
    boolean replacesSession(Visit visit) {
        return !loginPage.hostsOwn() && speaks(visit.request());
    }

    /** Adds tokens to an answer, where the caller is to have them; those that the request brought end. */
    void grant(Visit visit, Pass pass, JsonObjectBuilder answer) {
        if (replacesSession(visit)) {
            Grant grant = grants.give(pass);
            end(visit.request());
            answer.addAll(json(grant));
        }
    }

    /** Ends the tokens that the request brought, if they are ours. */
    void end(HttpServletRequest request) {
        if (!loginPage.hostsOwn() && carries(request) && read(request) instanceof Reading.Good good) {
            grants.end(good.family());
        }
    }

    static JsonObjectBuilder json(Grant grant) {
        return Json.createObjectBuilder()
                .add("accessToken", grant.accessToken())
                .add("tokenType", SCHEME.strip())
                .add("expiresIn", grant.expiresInSeconds())
                .add("refreshToken", grant.refreshToken());
    }
}
