package org.vestibule.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vestibule.doctor.Finding.Subject;
import org.vestibule.doctor.Premises.Cookie;

/** How the session, which holds the pass, travels. */
record CookieExamination() implements Examination {

    @Override
    public List<Finding> examine(Premises premises) {
        List<Finding> findings = new ArrayList<>(cookie(premises.cookie()));
        if (findings.isEmpty()) {
            findings.add(Finding.ok(
                    Subject.COOKIE,
                    "HttpOnly, Secure, SameSite=" + premises.cookie().sameSite() + "."));
        }
        premises.overTls().ifPresent(overTls -> findings.add(transport(overTls)));
        return findings;
    }

    private static List<Finding> cookie(Cookie cookie) {
        List<Finding> findings = new ArrayList<>();
        if (!cookie.httpOnly()) {
            findings.add(Finding.warning(
                    Subject.COOKIE,
                    "The session cookie is not HttpOnly: a script injected into any page can send it away.",
                    "<session-config><cookie-config><http-only>true</http-only></cookie-config></session-config> in"
                            + " web.xml"));
        }
        if (!cookie.secure()) {
            findings.add(Finding.note(
                    Subject.COOKIE,
                    "The session cookie is not marked Secure: a browser also sends it without TLS.",
                    "<session-config><cookie-config><secure>true</secure></cookie-config></session-config> in web.xml,"
                            + " once all of the application is behind TLS"));
        }
        sameSite(cookie).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> sameSite(Cookie cookie) {
        return switch (cookie.sameSite().toLowerCase(Locale.ROOT)) {
            case "lax", "strict" -> Optional.empty();
            case "" ->
                Optional.of(Finding.note(
                        Subject.COOKIE,
                        "As far as can be seen, the session cookie has no SameSite attribute: some browsers send it with"
                                + " requests that other sites begin.",
                        cookie.cure()));
            default ->
                Optional.of(Finding.warning(
                        Subject.COOKIE,
                        "The session cookie has SameSite=" + cookie.sameSite()
                                + ": browsers send it with requests that other" + " sites begin.",
                        cookie.cure()));
        };
    }

    private static Finding transport(boolean overTls) {
        return overTls
                ? Finding.ok(Subject.TRANSPORT, "This page came over TLS.")
                : Finding.warning(
                        Subject.TRANSPORT,
                        "This page came without TLS, or the server does not know that a proxy took it off. Passwords,"
                                + " codes and sessions can be read on the way.",
                        "Serve the application over TLS; behind a proxy, have the server heed X-Forwarded-Proto.");
    }
}
