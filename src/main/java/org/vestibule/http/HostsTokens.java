package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vestibule.Settings;

/**
 * Whether a caller is known by an access token of the host's: who issued it asked for what it wanted to, and a program that
 * carries it cannot be asked again.
 *
 * <p>A header that looks like a token proves nothing, for it costs nothing to send one along with a stolen password: what the
 * container made of the token counts. Where a mechanism of the host's own verifies tokens, the operator says so by {@code
 * vestibule.access-tokens=bearer}, and with it that this mechanism takes passwords from nowhere but that header or a cookie.
 */
@Dependent
final class HostsTokens {

    /** What MicroProfile JWT makes of a verified token; not every server has the class. */
    private static final String VERIFIED = "org.eclipse.microprofile.jwt.JsonWebToken";

    private static final ClassValue<Boolean> IS_TOKEN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                    .flatMap(each -> Arrays.stream(each.getInterfaces()))
                    .anyMatch(each -> each.getName().equals(VERIFIED));
        }
    };

    private final Settings settings;

    @Inject
    HostsTokens(Settings settings) {
        this.settings = settings;
    }

    /** Whether the caller goes on without a second factor. */
    boolean suffice(HttpServletRequest request) {
        return switch (settings.accessTokens()) {
            case NONE -> false;
            case VERIFIED -> isVerified(request.getUserPrincipal());
            case BEARER -> isVerified(request.getUserPrincipal()) || isNothingButBearer(request);
        };
    }

    private static boolean isVerified(Principal principal) {
        return principal != null && IS_TOKEN.get(principal.getClass());
    }

    /** A cookie, a session or a second header may be what the caller is really known by. */
    private static boolean isNothingButBearer(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        return request.getHeader("Cookie") == null
                && request.getSession(false) == null
                && headers.size() == 1
                && headers.get(0).regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }
}
