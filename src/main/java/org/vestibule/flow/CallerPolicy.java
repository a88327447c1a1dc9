package org.vestibule.flow;

import java.util.function.Predicate;

/**
 * Of which callers a second factor is demanded, beside the members of {@code vestibule.required-groups}: to be implemented by
 * an application, as a CDI bean, that knows better.
 *
 * <p>Asked at each sign-in and on the pages that change a caller's factors. With several beans, one that demands is enough.
 * Thread-safe. What it throws counts as {@link Demand#REQUIRED}, and so does null.
 */
@FunctionalInterface
public interface CallerPolicy {

    /** What is demanded of a caller. */
    enum Demand {
        /** The caller's own choice. */
        OPTIONAL,
        /** A second factor, at once or after the period of grace. */
        REQUIRED
    }

    /**
     * What is demanded of this caller.
     *
     * @param caller the name as the application knows it
     * @param inGroup whether the caller is in a group
     */
    Demand demand(String caller, Predicate<String> inGroup);
}
