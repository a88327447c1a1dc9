package org.vestibule.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.vestibule.otp.RandomCodes;
import org.vestibule.store.KeyedDigest;
import org.vestibule.store.Keys;

/**
 * The cookie by which a browser is known to be one in which a caller finished a second factor before.
 *
 * <p>It skips nothing and proves nothing: it only tells the throttle to count the owner's attempts apart from strangers'.
 */
@Dependent
final class KnownBrowser {

    private static final int AGE_SECONDS = (int) Duration.ofDays(180).toSeconds();

    private final CallerCookie cookie;
    private final KeyedDigest marks;
    private final RandomCodes random;

    @Inject
    KnownBrowser(Keys keys, RandomCodes random) {
        this.cookie = new CallerCookie("vestibule-b-", new KeyedDigest(keys, "known-browser-name"));
        this.marks = new KeyedDigest(keys, "known-browser");
        this.random = random;
    }

    boolean knows(HttpServletRequest request, String caller) {
        return cookie.shown(request, caller).anyMatch(shown -> isMark(shown.getValue(), caller));
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String caller) {
        String nonce = random.id();
        cookie.give(request, response, caller, nonce + "~" + marks.of(caller, nonce), AGE_SECONDS);
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
