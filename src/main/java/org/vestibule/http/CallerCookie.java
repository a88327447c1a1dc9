package org.vestibule.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.vestibule.store.KeyedDigest;

/**
 * A cookie of which a browser has one for each caller, so that people who share it do not forget each other.
 *
 * <p>Its name tells nobody whose it is. No script sees it, and it goes to this host only. Immutable.
 */
final class CallerCookie {

    private static final int DIGITS = 8;

    private final String prefix;
    private final KeyedDigest names;

    /** @param prefix with what its name begins, before some digits that stand for the caller */
    CallerCookie(String prefix, KeyedDigest names) {
        this.prefix = prefix;
        this.names = names;
    }

    /** What the browser shows for that caller: under the active key's name before those of older keys. */
    Stream<Cookie> shown(HttpServletRequest request, String caller) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return names.all(caller).stream().map(digest -> name(request, digest)).flatMap(name -> Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name)));
    }

    /** Gives the browser a new one for that caller, for so long. */
    void give(HttpServletRequest request, HttpServletResponse response, String caller, String value, int seconds) {
        response.addCookie(cookie(request, name(request, names.of(caller)), value, seconds));
    }

    /** Has the browser forget one that it showed. */
    static void takeBack(HttpServletRequest request, HttpServletResponse response, Cookie shown) {
        response.addCookie(cookie(request, shown.getName(), "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** {@code __Host-} binds it to this host and to TLS; browsers take that on TLS only. */
    private String name(HttpServletRequest request, String digest) {
        String end = digest.substring(digest.indexOf('.') + 1);
        return (request.isSecure() ? "__Host-" : "") + prefix + end.substring(0, DIGITS);
    }
}
