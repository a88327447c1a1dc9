package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.vestibule.AuditSettings;
import org.vestibule.Settings;
import org.vestibule.flow.Circumstances;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.KeyedDigest;
import org.vestibule.store.Keys;

/** Who tells the circumstances of what happens, from the {@link RequestAtHand}: never a cookie, a query or a body. */
@Dependent
final class Eyewitness {

    private static final String ATTEMPT = "vestibule.attempt";
    private static final int LONGEST_AGENT = 128;
    private static final int LONGEST_ADDRESS = 64;

    private final AuditSettings.Address kept;
    private final ClientAddress addresses;
    private final KeyedDigest sessions;
    private final RandomCodes random;

    @Inject
    Eyewitness(Settings settings, Keys keys, RandomCodes random) {
        this.addresses = new ClientAddress(settings);
        this.kept = settings.audit().address();
        this.sessions = new KeyedDigest(keys, "audit-session");
        this.random = random;
    }

    /** What is known of here and now. */
    Circumstances circumstances() {
        return RequestAtHand.current().map(this::of).orElse(Circumstances.UNKNOWN);
    }

    private Circumstances of(HttpServletRequest request) {
        return new Circumstances(session(request), address(request), agent(request), attempt(request));
    }

    private String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : sessions.brief(session.getId());
    }

    private String address(HttpServletRequest request) {
        return switch (kept) {
            case FULL -> cut(addresses.of(request), LONGEST_ADDRESS);
            case NETWORK -> network(addresses.of(request));
            case NONE -> "";
        };
    }

    /** Of IPv4 three numbers, of IPv6 three groups. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address.replaceFirst("\\.[^.]*$", ".0");
        }
        String[] groups = address.split("::", 2)[0].split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(3, groups.length); i++) {
            network.append(groups[i]).append(':');
        }
        return network + (network.isEmpty() ? "::" : ":");
    }

    /** Nothing in it that a terminal, a log or a page could take for more than text. */
    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : cut(agent.replaceAll("[^\\x20-\\x7e]", "_"), LONGEST_AGENT);
    }

    private String attempt(HttpServletRequest request) {
        if (!(request.getAttribute(ATTEMPT) instanceof String attempt)) {
            String drawn = random.id();
            request.setAttribute(ATTEMPT, drawn);
            return drawn;
        }
        return attempt;
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
