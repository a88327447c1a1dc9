package org.vestibule;

import java.time.Duration;
import java.util.Optional;

/**
 * The knobs of browsers: which may leave the second factor out, and where a mail about one of them leads.
 *
 * @param trusted {@code vestibule.trusted-browsers}: how long a browser may be trusted; zero trusts none
 * @param publicUrl {@code vestibule.public-url}: where callers reach the application, without a slash at the end; without it
 *     no mail has a link
 */
public record BrowserSettings(Duration trusted, Optional<String> publicUrl) {

    static BrowserSettings read(Knobs knobs) {
        return new BrowserSettings(
                Duration.ofDays(knobs.whole("vestibule.trusted-browsers", 0, 0, 30)), publicUrl(knobs));
    }

    private static Optional<String> publicUrl(Knobs knobs) {
        String name = "vestibule.public-url";
        Optional<String> url = knobs.url(name);
        if (url.filter(address -> address.matches(".*[?#].*")).isPresent()) {
            throw new BadSetting(name, "write the address of the application, without ? and #.");
        }
        return url.map(address -> address.replaceFirst("/+$", ""));
    }

    /** Whether any browser can be trusted. */
    public boolean trustsAny() {
        return !trusted.isZero();
    }
}
