package org.vestibule.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestibule.doctor.Premises.Cookie;

/** How the session cookie is sent, as far as the container and its descriptors tell. */
final class SessionCookie {

    private static final String ON_PAYARA = "<session-config><cookie-properties><property name=\"cookieSameSite\""
            + " value=\"Lax\"/></cookie-properties></session-config> in WEB-INF/glassfish-web.xml";
    private static final String ELSEWHERE = "<session-config><cookie-config><attribute><attribute-name>SameSite"
            + "</attribute-name><attribute-value>Lax</attribute-value></attribute></cookie-config></session-config> in"
            + " web.xml";

    private SessionCookie() {}

    static Cookie of(ServletContext context) {
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        if (isPayara(context)) {
            String sameSite = payaras(context, "cookieSameSite").orElse("");
            boolean secure = !payaras(context, "cookieSecure").orElse("dynamic").equals("false");
            return new Cookie(cookie.isHttpOnly(), secure || cookie.isSecure(), sameSite, ON_PAYARA);
        }
        String sameSite = Optional.ofNullable(cookie.getAttribute("SameSite")).orElse("");
        return new Cookie(cookie.isHttpOnly(), cookie.isSecure(), sameSite, ELSEWHERE);
    }

    /** Payara sends what its own descriptors say of SameSite, and marks the cookie Secure when a request came over TLS. */
    private static boolean isPayara(ServletContext context) {
        return context.getServerInfo().contains("Payara");
    }

    private static Optional<String> payaras(ServletContext context, String property) {
        return Stream.of("payara-web.xml", "glassfish-web.xml")
                .map(name -> Descriptor.of(context, name).property(property))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
