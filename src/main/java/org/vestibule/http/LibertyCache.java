package org.vestibule.http;

import jakarta.servlet.ServletContext;
import java.util.Optional;

/**
 * Open Liberty's memory of what an address led to, which has to be off where Vestibule stands.
 *
 * <p>It remembers by the spelling of an address and not by what ran, so that a public address may lead to a protected page
 * from then on, whoever asks; and since it answers before any filter does, no filter can tell.
 */
final class LibertyCache {

    /** The server's own system property, 500 unless it is set. */
    private static final String SIZE = "invocationCacheSize";

    private LibertyCache() {}

    /** The sentence for an operator whose Liberty remembers; empty when it does not, or on another server. */
    static Optional<String> obstacle(ServletContext context) {
        return LibertyRedirect.isHere(context) ? obstacle(System.getProperty(SIZE)) : Optional.empty();
    }

    /** Of nothing but a plain 0 it is certain how Liberty reads it. */
    static Optional<String> obstacle(String size) {
        return "0".equals(size)
                ? Optional.empty()
                : Optional.of(
                        "Open Liberty remembers what an address led to by its spelling, and may show a protected page at a"
                                + " public address. Write into the server's jvm.options: -D" + SIZE + "=0");
    }
}
