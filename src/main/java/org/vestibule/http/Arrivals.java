package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Predicate;
import org.vestibule.Network;
import org.vestibule.Settings;
import org.vestibule.flow.Arrival;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.KeyedDigest;
import org.vestibule.store.Keys;

/** Who arrives with a request: from where, and with which sign-in. */
@Dependent
final class Arrivals {

    private static final int LONGEST = 64;

    private final Set<Network> exempt;
    private final boolean rotates;
    private final ClientAddress address;
    private final KeyedDigest digest;
    private final RandomCodes random;

    @Inject
    Arrivals(Settings settings, ClientAddress address, Keys keys, RandomCodes random) {
        this.exempt = settings.policy().skipNetworks();
        this.rotates = settings.rotateSessionId();
        this.address = address;
        this.digest = new KeyedDigest(keys, "sign-in");
        this.random = random;
    }

    /** Whether a request comes from one of {@code vestibule.skip-networks}. */
    boolean exempt(HttpServletRequest request) {
        return address.within(request, exempt);
    }

    /** Somebody who gives the password with this request. */
    Arrival withPassword(HttpServletRequest request, String caller, Predicate<String> inGroup) {
        return new Arrival(caller, inGroup, exempt(request), random.id());
    }

    /**
     * Somebody whom the application signed in by itself. A browser may send several requests before the first of them is
     * answered: they have the id of one session in common, which is another one after the next sign-in, because we change it.
     * Where we do not, or where somebody made the id up, each request is a sign-in of its own: rather one too many counted.
     */
    Arrival seen(HttpServletRequest request, String caller, Predicate<String> inGroup) {
        boolean inSession = rotates && request.isRequestedSessionIdValid();
        String signIn = inSession ? digest.of(caller, request.getRequestedSessionId()) : random.id();
        return new Arrival(caller, inGroup, exempt(request), signIn.substring(0, Math.min(LONGEST, signIn.length())));
    }
}
