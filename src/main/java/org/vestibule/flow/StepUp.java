package org.vestibule.flow;

import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * What something that matters demands of a caller who is inside already: a second factor proven lately, by a method that counts.
 *
 * <p>Whether it is met the {@link Gate} decides. Immutable.
 *
 * @param maxAge how old the last proof may be, 30 seconds at least: who proves it must have time to come back
 * @param methods by which it may have been proven; empty for any that is a factor of its own, so neither a backup code nor a
 *     trusted browser
 */
public record StepUp(Duration maxAge, Set<String> methods) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A shorter age would ask again and again. */
    public static final Duration LEAST = Duration.ofSeconds(30);

    public StepUp {
        if (maxAge.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("A second factor cannot be demanded to be younger than "
                    + LEAST.toSeconds() + " seconds: " + maxAge.toSeconds());
        }
        methods = Set.copyOf(methods);
    }
}
