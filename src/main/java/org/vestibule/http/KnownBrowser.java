package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.KeyedDigest;
import org.vestibule.store.Keys;

/**
 * The cookie by which a browser is known to be one in which a caller finished a second factor before.
 *
 * <p>It skips nothing and proves nothing: it only tells the throttle to count the owner's attempts apart from strangers'.
 * One per caller, so that people who share a browser do not forget each other.
 */
@Dependent
final class KnownBrowser {

    private static final String NAME = "vestibule-b-";
    private static final int AGE_SECONDS = (int) Duration.ofDays(180).toSeconds();

    private final KeyedDigest names;
    private final KeyedDigest marks;
    private final RandomCodes random;

    @Inject
    KnownBrowser(Keys keys, RandomCodes random) {
        this.names = new KeyedDigest(keys, "known-browser-name");
        this.marks = new KeyedDigest(keys, "known-browser");
        this.random = random;
    }

    boolean knows(HttpServletRequest request, String caller) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        List<String> ours =
                names.all(caller).stream().map(name -> name(request, name)).toList();
        return Arrays.stream(cookies)
                .filter(cookie -> ours.contains(cookie.getName()))
                .anyMatch(cookie -> isMark(cookie.getValue(), caller));
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String caller) {
        String nonce = random.id();
        Cookie cookie = new Cookie(name(request, names.of(caller)), nonce + "~" + marks.of(caller, nonce));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge(AGE_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** The prefix binds the cookie to this host and to TLS; browsers take it on TLS only. */
    private static String name(HttpServletRequest request, String digest) {
        String end = digest.substring(digest.indexOf('.') + 1);
        return (request.isSecure() ? "__Host-" : "") + NAME + end.substring(0, 8);
    }

    private boolean isMark(String value, String caller) {
        int tilde = value.indexOf('~');
        if (tilde < 0) {
            return false;
        }
        byte[] given = value.substring(tilde + 1).getBytes(StandardCharsets.UTF_8);
        return marks.all(caller, value.substring(0, tilde)).stream()
                .anyMatch(mark -> MessageDigest.isEqual(mark.getBytes(StandardCharsets.UTF_8), given));
    }
}
